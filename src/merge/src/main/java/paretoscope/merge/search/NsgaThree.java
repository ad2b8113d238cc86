package paretoscope.merge.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.moeaframework.algorithm.NSGAIII;
import org.moeaframework.core.PRNG;
import org.moeaframework.core.initialization.InjectedInitialization;
import org.moeaframework.util.weights.NormalBoundaryDivisions;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;

/// NSGA-III (Deb & Jain 2014) by MOEA Framework, over coefficients in a box; the same front for the same seed.
///
/// The library draws from one generator for the whole program, so runs take turns.
final class NsgaThree {
    static final int GENERATIONS = 60;
    private static final ReentrantLock GENERATOR = new ReentrantLock();

    private NsgaThree() {}

    /// The front after [#GENERATIONS], without points twice.
    ///
    /// @param start points of the first generation; the rest of it is drawn
    static List<Coefficients> front(Box box, ToMinimise objectives, List<Coefficients> start, long seed) {
        return front(box, objectives, start, GENERATIONS, seed);
    }

    static List<Coefficients> front(Box box, ToMinimise objectives, List<Coefficients> start, int generations,
            long seed) {
        var problem = new CoefficientProblem(box, objectives);
        GENERATOR.lock();
        try {
            PRNG.setRandom(new Random(seed));
            var algorithm = new NSGAIII(problem);
            algorithm.setInitialization(new InjectedInitialization(problem, problem.solutions(start)));
            for (int generation = 0; generation < generations; generation++) {
                requireWanted();
                algorithm.step();
            }
            var front = new LinkedHashSet<Coefficients>();
            algorithm.getResult().forEach(solution -> front.add(CoefficientProblem.coefficients(solution)));
            return List.copyOf(front);
        } finally {
            GENERATOR.unlock();
        }
    }

    /// The generation that is not known yet, when the search is run again from its start over what is known.
    ///
    /// @param known what has been evaluated; asks for the rest
    /// @param generations how many generations at most, the first included
    /// @return empty when all of them are known
    static List<Coefficients> unknownGeneration(Box box, Known known, List<Coefficients> start, int generations,
            long seed) {
        var problem = new CoefficientProblem(box, known);
        GENERATOR.lock();
        try {
            PRNG.setRandom(new Random(seed));
            var algorithm = new NSGAIII(problem,
                    new NormalBoundaryDivisions(divisions(known.objectives(), start.size())));
            algorithm.setInitialPopulationSize(start.size());
            algorithm.setInitialization(new InjectedInitialization(problem, problem.solutions(start)));
            for (int generation = 0; generation < generations && known.missing().isEmpty(); generation++) {
                algorithm.step();
            }
            return known.missing();
        } finally {
            GENERATOR.unlock();
        }
    }

    /// The most divisions of the reference plane that give no more directions than the population has points.
    private static int divisions(int objectives, int population) {
        int divisions = 1;
        while (new NormalBoundaryDivisions(divisions + 1).getNumberOfReferencePoints(objectives) <= population) {
            divisions++;
        }
        return divisions;
    }

    private static void requireWanted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the search was cancelled");
        }
    }
}
