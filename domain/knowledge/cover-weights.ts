/** Learned by `npm run bench -- knowledge --train`, so that the default limit is where the two kinds part. */
export const COVER_WEIGHTS = { bias: -2.937, perSpoken: 1.674, perMet: 3.767, forAbsent: -1.633, perSize: -0.2 }
