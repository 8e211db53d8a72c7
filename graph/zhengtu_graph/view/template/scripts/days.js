// Days as numbers that grow evenly, 31 to a month and 12 months to a year (see `day` in data.js), and back to words.

import { state } from "./state.js";

export const UNITS = { year: 372, month: 31, day: 1 };
export const FOREVER = 10_000 * UNITS.year;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function parts(number) {
  const year = Math.floor(number / UNITS.year);
  const month = Math.floor((number % UNITS.year) / UNITS.month);
  return { year, month, day: (Math.floor(number) % UNITS.month) + 1 };
}

// A day, month or year as it is said.
export function said(number, unit) {
  const { year, month, day } = parts(number);
  const english = state.language === "en";
  if (unit === "year") return english ? String(year) : `${year}年`;
  if (unit === "month") return english ? `${MONTHS[month]} ${year}` : `${year}年${month + 1}月`;
  return english ? `${day} ${MONTHS[month]} ${year}` : `${year}年${month + 1}月${day}日`;
}

// Whether the day is one of the calendar: February has no 31st.
export function exists(number) {
  const { year, month, day } = parts(number);
  return day <= new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}
