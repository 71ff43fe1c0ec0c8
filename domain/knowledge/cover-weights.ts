/** Learned by `npm run bench -- knowledge --train`, so that the default limit is where the two kinds part. */
export const COVER_WEIGHTS = { bias: -3.462, perSpoken: 1.202, perMet: 3.785, forAbsent: -1.831 }
