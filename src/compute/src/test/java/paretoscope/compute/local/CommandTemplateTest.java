package paretoscope.compute.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTemplateTest {
    @Test
    void placeholdersAreReplacedWithinTheirArgument() {
        var template = new CommandTemplate(List.of("lm_eval", "--model_args=pretrained={checkpoint},dtype=auto",
                "--output_path", "{output}"));

        assertThat(template.placeholders()).containsExactly("checkpoint", "output");
        assertThat(template.filled(Map.of("checkpoint", "/tmp/a b; rm -rf $HOME", "output", "/tmp/{device}")))
                .containsExactly("lm_eval", "--model_args=pretrained=/tmp/a b; rm -rf $HOME,dtype=auto",
                        "--output_path", "/tmp/{device}");
    }

    @Test
    void otherBracesAreLeftAsTheyAre() {
        var template = new CommandTemplate(List.of("run", "{\"limit\": 10}", "{}", "{Upper}"));

        assertThat(template.placeholders()).isEmpty();
        assertThat(template.filled(Map.of())).containsExactly("run", "{\"limit\": 10}", "{}", "{Upper}");
    }

    @Test
    void aPlaceholderWithoutAValueIsRefusedWithTheOnesThereAre() {
        assertThatThrownBy(() -> new CommandTemplate(List.of("run", "{ckeckpoint}"))
                .filled(Map.of("checkpoint", "a", "output", "b"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the command has a placeholder {ckeckpoint}; there are checkpoint, output");
    }

    @Test
    void aCommandNeedsAProgram() {
        assertThatThrownBy(() -> new CommandTemplate(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommandTemplate(List.of(" "))).isInstanceOf(IllegalArgumentException.class);
    }
}
