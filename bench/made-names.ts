interface Culture {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** the family name comes first */
  readonly familyFirst?: boolean;
}

const words = (text: string): readonly string[] => text.split(' ');

const cultures: readonly Culture[] = [
  {
    given: words(
      'Anna Jürgen Käthe Jonas Lena Björn Sabine Götz Heike Tobias Ulrike Matthias Änne Felix Jörg Clara',
    ),
    family: words(
      'Müller Schäfer Weiß Haas Großmann Krüger Böhm Vogt Lindner Jäger Königs Brandt Hölzer Fuchs Pohl Ebert',
    ),
  },
  {
    given: words(
      'Alice Ben Charlotte Daniel Emma George Hannah Isaac Jane Liam Maeve Nathan Olivia Peter Ruth Simon',
    ),
    family: words(
      "Grant O'Brien Smith Carter Whitfield Hughes Turner MacLeod Bennett Shaw Ellis Fox Walsh Reid Byrne Cole",
    ),
  },
  {
    given: words(
      'Aurélie Benoît Chloé Didier Élodie François Gaëlle Hervé Inès Jérôme Laïla Mathéo Noémie Océane Rémi Zoé',
    ),
    family: words(
      'Lefèvre Moreau Dubois Gérard Béranger Rousseau Chevalier Fournier Mercier Blanchet Girard Noël Perrot Rivière Simonet Vidal',
    ),
  },
  {
    given: words(
      'Ángela Beatriz Carlos Diego Elena Fermín Gloria Hugo Íñigo Joaquín Lucía Martín Nuria Óscar Rocío Tomás',
    ),
    family: words(
      'García Muñoz Ibáñez Peña Castaño Domínguez Núñez Ortega Quiroga Ramírez Sáenz Trujillo Urrutia Vázquez Yáñez Zapata',
    ),
  },
  {
    given: words(
      'Łukasz Agnieszka Bartosz Dorota Elżbieta Grzegorz Halina Jacek Kasia Małgorzata Paweł Rafał Stanisław Tomasz Wojciech Zofia',
    ),
    family: words(
      'Kowalski Wiśniewska Nowak Zieliński Wójcik Dąbrowski Kamińska Szymański Woźniak Kozłowska Jankowski Mazur Król Pawlak Górski Sikora',
    ),
  },
  {
    given: words(
      'Adaeze Babatunde Chidi Ebele Folasade Gbenga Ifeoma Kwame Nnamdi Obinna Sade Tunde Uche Yetunde Zainab Abena',
    ),
    family: words(
      'Okafor Adeyemi Mensah Eze Balogun Nwosu Owusu Afolabi Danjuma Ibrahim Obi Okonkwo Sowande Appiah Bello Chukwu',
    ),
  },
  {
    given: words(
      'Aarav Bhavna Chitra Deepak Esha Farhan Gauri Harish Indira Kiran Lakshmi Manoj Nandini Priya Rohan Sunita',
    ),
    family: words(
      'Sharma Patel Iyer Banerjee Chaudhary Desai Ghosh Joshi Kulkarni Menon Nair Rao Reddy Singh Trivedi Verma',
    ),
  },
  {
    given: words('Minh Thu Lan Hùng Ngọc Quân Hạnh Tuấn Phương Đức Mai Khánh Thảo Sơn Yến Việt'),
    family: words('Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Phan Võ Trịnh'),
    familyFirst: true,
  },
  {
    given: words('花子 太郎 健一 美咲 翔太 陽子 大輔 恵 直樹 由美 拓也 愛 誠 さくら 和也 彩'),
    family: words('佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 松本 井上 木村 林'),
    familyFirst: true,
  },
  {
    given: words(
      'Алексей Борис Вера Галина Дмитрий Елена Иван Ксения Людмила Михаил Наталья Ольга Павел Светлана Фёдор Юлия',
    ),
    family: words(
      'Иванов Смирнов Кузнецов Попов Соколов Лебедев Козлов Новиков Морозов Волков Соловьёв Зайцев Павлов Орлов Громов Белов',
    ),
  },
  {
    given: words(
      'Ahmad Basma Dalia Fadi Ghada Hassan Imad Jamila Karim Layla Mahmoud Nadia Omar Rania Samir Yasmin',
    ),
    family: words(
      'Haddad Khalil Mansour Nasser Saleh Darwish Farah Hamdan Issa Jaber Khoury Maalouf Qasim Rahman Shaheen Zaidan',
    ),
  },
];

const size = 16;
const pairs = size * size;
const seconds = words(
  'Maria Josef Alex Kim Lou Noa Sam Toni Robin Sascha Jo Chris Mika Nicola Dominique Andrea',
);

/** A name that nobody else has; neighbours come from different cultures. */
export function nameOf(index: number): string {
  const culture = itemAt(cultures, index);
  const turn = Math.floor(index / cultures.length);
  // 77 shares no factor with 256, so that all pairs come, in an order without rows of one family.
  const pair = (turn * 77) % pairs;
  const given = itemAt(culture.given, pair);
  const family = itemAt(culture.family, Math.floor(pair / size));
  let round = Math.floor(turn / pairs);
  const parts = culture.familyFirst === true ? [family, given] : [given, family];
  if (round === 0) return parts.join(' ');
  // More people than pairs: second and third names in between.
  const between: string[] = [];
  for (; round > 0; round = Math.floor(round / (size + 1))) {
    const second = round % (size + 1);
    if (second > 0) between.push(itemAt(seconds, second - 1));
    else between.push('van');
  }
  return [parts[0], ...between, parts[1]].join(' ');
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
}
