/** Learned by `npm run bench -- knowledge --train`, so that the default limit is where the two kinds part. */
export const COVER_WEIGHTS = {
  bias: -3.915,
  perSpoken: 2.949,
  perMet: 2.948,
  forAbsent: -1.39,
  forUnnamed: -1.232,
  forApart: -1.343,
  forMissing: -4.361,
  perSize: -0.2,
}
