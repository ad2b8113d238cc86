package paretoscope.app.sweep.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.sweep.BackendSpec;
import paretoscope.merge.sweep.EvaluatorSpec;
import paretoscope.merge.sweep.SweepProblem;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepSpecReader;
import paretoscope.weights.MergeMethod;

class DesignerModelTest {
    private static final Path LAB = Path.of(System.getProperty("paretoscope.root"),
            "sample-results/digits-lab/merge").toAbsolutePath().normalize();
    static final List<Way> METHODS = Way.METHODS;
    static final List<Way> DESIGNS = Way.DESIGNS;
    static final List<Way> SEARCHES = Way.SEARCHES;
    static final List<Way> EVALUATORS = Way.EVALUATORS;

    @TempDir
    private Path folder;
    private DesignerModel model;

    @BeforeEach
    void fromNothing() {
        model = designing(SweepDraft.fresh(folder));
    }

    private static DesignerModel designing(SweepDraft first) {
        return new DesignerModel(first, Runnable::run, Runnable::run);
    }

    private SweepSpec spec() {
        return model.checkProperty().get().spec().orElseThrow();
    }

    private void designTheSample() {
        model.type("$.name", Entry.TEXT, "mine");
        model.change(new DraftFiles(model.draft()).at("$.base", LAB.resolve("base.safetensors")));
        for (var name : List.of("turned", "mirrored")) {
            model.change(new DraftFiles(model.draft()).model(LAB.resolve(name + ".safetensors")));
            model.change(new DraftFiles(model.draft()).task(Optional.of(LAB.resolve(name + "-items.safetensors"))));
        }
        model.change(new DraftFiles(model.draft()).at("$.evaluator.model", LAB.resolve("network.onnx")));
    }

    @Test
    void aSweepIsDesignedFromNothing() {
        assertThat(model.checkProperty().get().problems()).extracting(SweepProblem::path).contains("$.name", "$.base",
                "$.evaluator.model");
        designTheSample();
        model.type("$.box[1][1]", Entry.NUMBER, "0.8");

        assertThat(spec().models()).extracting("name").containsExactly("turned", "mirrored");
        assertThat(spec().box()).isEqualTo(new Box(Coefficients.of(0, 0), Coefficients.of(1, 0.8)));
        assertThat(spec().tasks()).extracting("name").containsExactly("turned-items", "mirrored-items");
        assertThat(model.objectionProperty().get()).isEmpty();
        assertThat(SweepSize.of(spec()).total()).isEqualTo(35);
    }

    @Test
    void aWrongEntryIsSaidAtItsPlaceAndNowhereElse() {
        designTheSample();
        model.type("$.models[1].weights", Entry.TEXT, "nowhere.safetensors");
        model.type("$.budget.evaluations", Entry.NUMBER, "many");

        assertThat(model.problemAt("$.models[1]").orElseThrow().sentence())
                .isEqualTo("There is no such file or folder.");
        assertThat(model.problemAt("$.budget").orElseThrow().sentence()).isEqualTo("A whole number was expected.");
        assertThat(model.problemAt("$.models[0]")).isEmpty();
        assertThat(model.problemAt("$.models[1].name")).isEmpty();
    }

    @Test
    void modelsThatDoNotFitEachOtherAreObjectedTo() {
        designTheSample();
        model.change(new DraftFiles(model.draft()).at("$.models[1].weights", LAB.resolve("turned-items.safetensors")));

        assertThat(model.checkProperty().get().problems()).isEmpty();
        assertThat(model.objectionProperty().get()).isPresent();
    }

    @Test
    void editsAreTakenBackAndMadeAgainAndTypingAWordIsOneEdit() {
        var fresh = model.draft();
        Stream.of("m", "mi", "mine").forEach(typed -> model.type("$.name", Entry.TEXT, typed));
        model.change(new DraftFiles(model.draft()).task(Optional.empty()));

        model.undo();
        assertThat(model.draft().size("$.tasks")).isZero();
        assertThat(model.draft().typed("$.name", Entry.TEXT)).isEqualTo("mine");
        model.undo();
        assertThat(model.draft()).isEqualTo(fresh);
        assertThat(model.undoableProperty().get()).isFalse();
        model.redo();
        assertThat(model.draft().typed("$.name", Entry.TEXT)).isEqualTo("mine");
        model.type("$.name", Entry.TEXT, "other");
        assertThat(model.redoableProperty().get()).isFalse();
    }

    @Test
    void removingAModelRemovesItsSideOfTheBox() {
        designTheSample();
        model.type("$.box[1][1]", Entry.NUMBER, "0.8");
        model.change(new DraftFiles(model.draft()).withoutModel(0));

        assertThat(spec().box()).isEqualTo(new Box(Coefficients.of(0), Coefficients.of(0.8)));
        assertThat(model.draft().typed("$.models[0].name", Entry.TEXT)).isEqualTo("mirrored");
    }

    @Test
    void aModelIsKnownByItsFileOrItsFolderAndByNoNameTwice() throws Exception {
        var hub = Files.createDirectories(folder.resolve("llama-math"));
        var draft = new DraftFiles(model.draft()).model(hub.resolve("model.safetensors.index.json"));
        draft = new DraftFiles(draft).model(hub);
        draft = new DraftFiles(draft).model(Path.of("/elsewhere/llama-code.safetensors"));

        assertThat(draft.typed("$.models[0].name", Entry.TEXT)).isEqualTo("llama-math");
        assertThat(draft.typed("$.models[0].weights", Entry.TEXT)).isEqualTo("llama-math/model.safetensors.index.json");
        assertThat(draft.typed("$.models[1].name", Entry.TEXT)).isEqualTo("llama-math 2");
        assertThat(draft.typed("$.models[2].weights", Entry.TEXT))
                .isEqualTo(Path.of("/elsewhere/llama-code.safetensors")
                        .toAbsolutePath().toString().replace('\\', '/'));
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void everyMethodCanBeChosen(Way way) {
        designTheSample();
        model.change(way.chosen(model.draft(), "$.method"));

        assertThat(way.mark()).contains("\"" + spec().method().name() + "\"");
        assertThat(Way.at(model.draft(), "$.method", Way.METHODS)).contains(way);
    }

    @Test
    void theSettingsOfAMethodAreItsParameters() {
        designTheSample();
        model.change(Way.METHODS.get(3).chosen(model.draft(), "$.method"));
        model.type("$.method.density", Entry.NUMBER, "0.35");
        model.type("$.method.scope", Entry.TEXT, "tensor");

        assertThat(spec().method()).isEqualTo(new MergeMethod.Ties(0.35, MergeMethod.Ties.Scope.TENSOR));
        model.type("$.method.density", Entry.NUMBER, "2");
        assertThat(model.problemAt("$.method").orElseThrow().sentence()).startsWith("The density must lie in (0, 1]");
    }

    @ParameterizedTest
    @FieldSource("DESIGNS")
    void everySamplingDesignCanBeChosen(Way way) {
        designTheSample();
        model.change(way.chosen(model.draft(), "$.design"));

        assertThat(way.mark()).contains("\"" + spec().design().name() + "\"");
    }

    @ParameterizedTest
    @FieldSource("SEARCHES")
    void everySearchCanBeChosen(Way way) {
        designTheSample();
        model.change(way.chosen(model.draft(), "$.search"));

        assertThat(way.mark()).contains("\"" + spec().search().name() + "\"");
    }

    @ParameterizedTest
    @FieldSource("EVALUATORS")
    void everyEvaluatorBringsItsBackend(Way way) {
        designTheSample();
        model.change(way.chosen(model.draft(), "$.evaluator"));

        assertThat(model.draft().typed("$.backend.name", Entry.TEXT)).isEqualTo(way.backend().orElseThrow());
        assertThat(model.problemAt("$.backend")).isEmpty();
    }

    @Test
    void aCommandIsTypedAsOneLine() {
        designTheSample();
        model.change(Way.EVALUATORS.getLast().chosen(model.draft(), "$.evaluator"));
        assertThat(model.problemAt("$.evaluator")).isPresent();

        var line = "lm_eval --model_args \"a b\" {checkpoint} {output}";
        model.type("$.evaluator.command", Entry.WORDS, line);
        model.type("$.backend.limit_seconds", Entry.NUMBER, "90");
        model.type("$.backend.devices", Entry.WORDS, "cuda:0 cuda:1");

        assertThat(spec().evaluator()).isEqualTo(new EvaluatorSpec.Command(List.of("lm_eval", "--model_args", "a b",
                "{checkpoint}", "{output}"), "*.json"));
        assertThat(spec().backend().kind()).isEqualTo(BackendSpec.Kind.COMMAND);
        assertThat(spec().backend().devices()).containsExactly("cuda:0", "cuda:1");
        assertThat(model.draft().typed("$.evaluator.command", Entry.WORDS)).isEqualTo(line);
    }

    @Test
    void aSweepThatIsOpenedAndLeftAloneIsTheSameSweep() throws Exception {
        var sample = SweepSpecReader.read(LAB.resolve("digits.sweep.json"));
        model = designing(SweepDraft.of(sample));

        assertThat(spec()).isEqualTo(sample);
        assertThat(model.draft().typed("$.baselines[0].scales", Entry.NUMBERS)).isEqualTo(
                "0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1");
        assertThat(Way.at(model.draft(), "$.baselines[1].method", Way.METHODS)).contains(Way.METHODS.get(3));
    }
}
