import { describe, expect, it } from 'vitest';
import { keepGroup } from '../../cli/replace-file';

/** Gives a file of group 0 to owner and group 1234, where the system lets no more than this be changed; tells the group. */
function groupAfter(mayChange: 'owner' | 'group' | 'nothing', mode: number): number {
  let group = 0;
  keepGroup(
    3,
    { mode, uid: 1234, gid: 1234 },
    {
      fchownSync: (_handle, uid, gid) => {
        if (mayChange === 'nothing' || (mayChange === 'group' && uid !== -1)) throw new Error('EPERM');
        group = gid;
      },
      fstatSync: () => ({ gid: group }),
    },
  );
  return group;
}

describe('the group of a file that is replaced', () => {
  it.each(['owner', 'group'] as const)('stays where the %s may be changed', (what) => {
    expect(groupAfter(what, 0o660)).toBe(1234);
  });

  it('may go where it has no rights', () => {
    expect(groupAfter('nothing', 0o606)).toBe(0);
  });

  it('is a reason not to write where it has rights and cannot stay', () => {
    expect(() => groupAfter('nothing', 0o640)).toThrow('group');
  });
});
