package paretoscope.merge.search;

import paretoscope.merge.design.Coefficients;

/// Several objectives over coefficients, all to be made small.
interface ToMinimise {
    int objectives();

    double[] at(Coefficients point);
}
