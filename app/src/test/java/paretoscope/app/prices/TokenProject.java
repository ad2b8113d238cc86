package paretoscope.app.prices;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import paretoscope.app.front.model.SmallFront;
import paretoscope.views.Project;

/// A project in memory whose runs have tokens and no cost: two models the shipped list knows, one it does not.
final class TokenProject {
    static final List<String> RUNS = List.of("model,accuracy,input_tokens,output_tokens",
            "gpt-4o,0.8,1000000,100000", "gpt-4o-mini,0.6,1000000,100000", "gpt-4.1,0.7,1000000,100000",
            "nobody-knows,0.9,1000000,100000");

    private TokenProject() {}

    static Project priced(Path folder) throws Exception {
        var project = SmallFront.project(folder, RUNS);
        project.costs().priceTokens(Optional.empty());
        return project;
    }
}
