package paretoscope.views.techniques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.analysis.techniques.ImperfectVerifier;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.store.Scope;
import paretoscope.views.Project;
import paretoscope.views.imports.ImportListener;

/// Two models with two attempts at each of two items: `weak` costs 1 and is right one time of two at the first item, `strong`
/// costs 10 and is always right.
class TechniqueServiceTest {
    private static final List<String> BOTH = List.of("weak", "strong");
    private static final TechniqueQuery QUERY = new TechniqueQuery(Scope.all(), Optional.of("correct"),
            Optional.of("cost_usd"));

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws Exception {
        project = Project.inMemory();
        var file = Files.writeString(folder.resolve("attempts.csv"), """
                model,item,attempt,correct,cost_usd
                weak,i0,1,1,1
                weak,i0,2,0,1
                weak,i1,1,0,1
                weak,i1,2,0,1
                strong,i0,1,1,10
                strong,i0,2,1,10
                strong,i1,1,1,10
                strong,i1,2,1,10
                """);
        project.imports().importAll(List.of(file.toString()), ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    @Test
    void allOfTwoTriesPassOnlyWhereBothDid() throws Exception {
        var points = project.techniques().passHatK(QUERY, List.of(1, 2), Cancellation.NEVER).points();

        assertThat(points).extracting(TechniqueResult.Point::label).contains("weak pass^2", "strong pass^2");
        var weak = points.stream().filter(point -> point.label().equals("weak pass^2")).findFirst().orElseThrow();
        assertThat(weak.quality()).isZero();
        assertThat(weak.more().get("pass_at_k")).isEqualTo(0.5);
        assertThat(weak.cost()).isEqualTo(2);
    }

    @Test
    void aVerifiersSoundnessDrawsACurveFromTheWeakModelAloneToThePerfectVerifier() throws Exception {
        var verifiers = List.of(new ImperfectVerifier(1, 0), new ImperfectVerifier(1, 0.5),
                new ImperfectVerifier(1, 1));

        var found = project.techniques().verifiedCascade(QUERY, BOTH, verifiers, Cancellation.NEVER);

        assertThat(found.points()).extracting(TechniqueResult.Point::knob).containsExactly(0.0, 0.5, 1.0);
        assertThat(found.points()).extracting(TechniqueResult.Point::quality).containsExactly(0.25, 0.625, 1.0);
        assertThat(found.points().getFirst().cost()).isEqualTo(1);
        assertThat(found.points().getLast().cost()).isEqualTo(found.bounds().get("perfect_verifier").cost());
        assertThat(found.points().getLast().more().get("calls")).isCloseTo(1.75, within(1e-12));
    }

    @Test
    void routingAtRandomLiesOnTheLineAndUnderTheOracle() throws Exception {
        var found = project.techniques().routing(QUERY, BOTH, List.of(0.0, 0.5, 1.0), Cancellation.NEVER);

        assertThat(found.points()).extracting(TechniqueResult.Point::quality).containsExactly(0.25, 0.625, 1.0);
        assertThat(found.points()).extracting(TechniqueResult.Point::cost).containsExactly(1.0, 5.5, 10.0);
        assertThat(found.bounds().get("oracle").quality()).isEqualTo(1);
        assertThat(found.points()).allSatisfy(point -> assertThat(point.more().get("calls")).isEqualTo(1));
    }

    @Test
    void aQuestionNobodyWaitsForIsLeft() {
        assertThatThrownBy(() -> project.techniques().passAtK(QUERY, List.of(1), () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
