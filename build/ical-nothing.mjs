// Stands for what ical.js makes of days, times and rules: nothing that is used asks for it.
export default {};
