package org.dianet.cli.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.pipeline.abstention.Abstention;
import org.dianet.pipeline.abstention.ReadAbstention;
import org.dianet.pipeline.abstention.Sureness;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.SecondLook;
import org.dianet.pipeline.results.SecondLooks;
import org.dianet.run.RunRecord;
import org.dianet.storage.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The clips whose labels are worth a second look.
@Command(
        name = "second-look",
        description = {
            "List the clips that are worth a second look, each with its reason, the weightiest first: networks that never"
                    + " saw the subject read another class (and are as sure of it as of clips labelled so), coders differ,"
                    + " seeds differ, or the answer is unsure.",
            "A reason to look again, not proof of an error."
        })
public final class SecondLookCommand extends WorkCommand {
    @Mixin
    private RunOfProject of = new RunOfProject();

    @Override
    protected void work(Console console) throws Exception {
        ProjectStore.Opened opened = of.open();
        ReadRuns runs = new ReadRuns(Adapters.runs());
        RunRecord record = runs.record(of.run);
        if (record.kind() != RunRecord.Kind.LOSO) {
            throw new IllegalArgumentException("The run " + of.run
                    + " is one model on all clips: it learned every label, so it cannot doubt one. Choose a"
                    + " leave-one-subject-out run.");
        }
        SecondLooks.Said said = new SecondLooks(Adapters.media())
                .said(opened.project(), opened.folder(), of.run, record, runs.predictions(of.run, record));
        List<SecondLook> looks = SecondLooks.of(opened.project(), said);
        Optional<Abstention> abstention = new ReadAbstention(Adapters.runs()).of(of.run);
        for (SecondLook look : looks) {
            String without = decision(abstention, look)
                    .filter(made -> !made.given())
                    .map(made -> "; no answer (" + made.numbers() + ")")
                    .orElse("");
            console.print(String.format("%-16s %s%s", look.clip(), look.sentence(), without));
        }
        console.print(looks.size() + " of "
                + Words.count(opened.project().clips().size(), "clip") + ", by the answers of run "
                + of.run.getFileName() + " out of fold.");
        console.json(Map.of(
                "clips",
                looks.stream()
                        .map(look -> json(look, decision(abstention, look)))
                        .toList()));
    }

    private static Optional<Sureness> decision(Optional<Abstention> abstention, SecondLook look) {
        return abstention.flatMap(found -> found.of(look.clip().value()));
    }

    private static Map<String, Object> json(SecondLook look, Optional<Sureness> decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", look.clip().value());
        json.put(
                "reasons",
                look.reasons().stream()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
        json.put("label", look.label());
        json.put("read", look.read());
        json.put("probabilityOfLabel", look.ofLabel());
        json.put("probabilityOfRead", look.ofRead());
        json.put("usualOfRead", look.usual());
        json.put("abstention", decision.map(AbstentionJson::of).orElse(null));
        return json;
    }
}
