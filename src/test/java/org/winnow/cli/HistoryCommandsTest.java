package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.store.StoreException;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

class HistoryCommandsTest {
    private static final String ACCEPT =
            "{\"edit\":\"set-status\",\"status\":\"accepted\",\"where\":{\"query\":\"tag:roaming\"}}";

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void makeAProject() throws StoreException {
        project = ProjectFiles.three(folder);
    }

    private Path edits(String json) throws IOException {
        return Files.writeString(folder.resolve("edit.json"), json);
    }

    private String accepted() {
        return Ran.winnow("query", project, "status:accepted", "--count").out();
    }

    @Test
    void editsTheExamplesThatAnEditNames() throws IOException {
        Ran ran = Ran.winnow("edit", project, edits(ACCEPT));
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).endsWith("Accepted 1 example\n");
        assertThat(accepted()).isEqualTo("2\n");
    }

    @Test
    void tellsARejectionAndItsReasonAsOneDecision() throws IOException {
        String reject = "{\"edit\":\"set-status\",\"status\":\"rejected\",\"where\":{\"ids\":[\"a1\"]}}";
        Ran.winnow("edit", project, edits(reject));
        Ran.winnow("edit", project, edits(reject.replace("\"rejected\"", "\"rejected\",\"reason\":\"old\"")));
        assertThat(Ran.winnow("history", project).lines())
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("Rejected 1 example: old"));
        assertThat(Ran.winnow("history", project, "--json").lines()).hasSize(2);
        Ran.winnow("undo", project);
        assertThat(Ran.winnow("query", project, "status:rejected", "--count").out())
                .isEqualTo("0\n");
    }

    @Test
    void renamesATagInTheSavedSetsToo() throws IOException {
        Ran.winnow("sets", project, "--save", "bills", "tag:billing");
        Ran ran = Ran.winnow(
                "edit",
                project,
                edits(
                        "{\"edit\":\"rename-tag\",\"from\":\"billing\",\"to\":\"money\",\"where\":{\"query\":\"tag:billing\"}}"));
        assertThat(ran.out()).endsWith("Renamed the tag billing to money in 2 examples and in 1 saved set\n");
        assertThat(Ran.winnow("query", project, "set:bills", "--count").out()).isEqualTo("2\n");
        Ran.winnow("undo", project);
        assertThat(Ran.winnow("query", project, "set:bills", "--count").out()).isEqualTo("2\n");
    }

    @Test
    void editsTheExamplesOfWhereIfTheEditNamesNone() throws IOException {
        Path file = edits("{\"edit\":\"set-status\",\"status\":\"accepted\"}");
        assertThat(Ran.winnow("edit", project, file, "--where", "tag:billing").exit())
                .isZero();
        assertThat(accepted()).isEqualTo("2\n");
    }

    @Test
    void splitsAChatIntoExamplesThatStandAlone() throws IOException {
        String chat = "{'edit':'set-messages','where':{'ids':['a1']},'messages':[{'role':'user','content':'One?'},"
                + "{'role':'assistant','content':'1'},{'role':'user','content':'Two?'},"
                + "{'role':'assistant','content':'2'}]}";
        String split = "{'edit':'split-chat','delete':true,'where':{'ids':['a1']}}";

        Ran ran = Ran.winnow("edit", project, edits(("[" + chat + "," + split + "]").replace('\'', '"')));

        assertThat(ran.out()).endsWith("Split chats into 2 examples that stand alone\n");
        assertThat(Ran.winnow("query", project, "format:chat-split", "--count").out())
                .isEqualTo("2\n");
    }

    @Test
    void refusesAPartOfTheWrongKindInASentence() throws IOException {
        Ran ran = Ran.winnow(
                "edit",
                project,
                edits("{\"edit\":\"set-part\",\"part\":\"extra\",\"value\":[],\"where\":{\"query\":\"\"}}"));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Edit 1: Other fields are an object, such as {\"trace\":7}.");
    }

    @Test
    void refusesAnEditThatNamesNoExamples() throws IOException {
        Ran ran = Ran.winnow("edit", project, edits("{\"edit\":\"set-status\",\"status\":\"accepted\"}"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("does not say which examples");
        assertThat(accepted()).isEqualTo("1\n");
    }

    @Test
    void saysWhenThereWasNothingToChange() throws IOException {
        Ran ran = Ran.winnow("edit", project, edits(ACCEPT.replace("tag:roaming", "tag:none")));
        assertThat(ran).isEqualTo(new Ran(0, "", "1 edit had nothing to change.\n"));
    }

    @Test
    void undoesAndRedoes() throws IOException {
        Ran.winnow("edit", project, edits(ACCEPT));
        assertThat(Ran.winnow("undo", project).out()).endsWith("Accepted 1 example\n");
        assertThat(accepted()).isEqualTo("1\n");
        assertThat(Ran.winnow("redo", project).out()).endsWith("Accepted 1 example\n");
        assertThat(accepted()).isEqualTo("2\n");
    }

    @Test
    void saysWhenThereIsNothingToUndoOrRedo() {
        assertThat(Ran.winnow("undo", project)).isEqualTo(new Ran(0, "", "There is nothing to undo.\n"));
        assertThat(Ran.winnow("redo", project)).isEqualTo(new Ran(0, "", "There is nothing to redo.\n"));
    }

    @Test
    void saysWhenNothingWasEdited() {
        assertThat(Ran.winnow("history", project)).isEqualTo(new Ran(0, "", "Nothing was edited yet.\n"));
    }

    @Test
    void listsTheHistoryNewestFirstAndMarksWhereTheProjectIs() throws IOException {
        Ran.winnow("edit", project, edits(ACCEPT));
        Ran.winnow("edit", project, edits("{\"edit\":\"delete\",\"where\":{\"ids\":[\"a2\"]}}"));
        Ran.winnow("undo", project);
        assertThat(Ran.winnow("history", project).lines())
                .satisfiesExactly(
                        newest -> assertThat(newest).startsWith("     2  ").endsWith("Deleted 1 example"),
                        first -> assertThat(first).startsWith("*    1  ").endsWith("Accepted 1 example"));
    }

    @Test
    void listsOnlyTheLastSteps() throws IOException {
        Ran.winnow("edit", project, edits(ACCEPT));
        Ran.winnow("edit", project, edits("{\"edit\":\"delete\",\"where\":{\"ids\":[\"a2\"]}}"));
        assertThat(Ran.winnow("history", project, "--last", 1).lines()).hasSize(1);
    }

    @Test
    void printsStepsAsJson() throws IOException, JsonException {
        Ran.winnow("edit", project, edits(ACCEPT));
        Json step = Json.parse(Ran.winnow("history", project, "--json").out());
        assertThat(step.fields().keySet()).containsExactly("step", "parent", "at", "who", "title", "examples", "edit");
        assertThat(step.find("edit").orElseThrow().raw()).isEqualTo(ACCEPT);
    }

    @Test
    void printsARecipeThatDoesTheSameToAnotherProject() throws IOException, StoreException {
        Ran.winnow("edit", project, edits(ACCEPT));
        Path recipe = edits(Ran.winnow("history", project, "--recipe").out());
        Path other = ProjectFiles.three(Files.createDirectory(folder.resolve("other")));
        assertThat(Ran.winnow("edit", other, recipe).exit()).isZero();
        assertThat(Ran.winnow("query", other, "status:accepted", "--count").out())
                .isEqualTo("2\n");
    }

    @Test
    void refusesToListNoSteps() {
        assertThat(Ran.winnow("history", project, "--last", "0"))
                .isEqualTo(new Ran(2, "", "--last is a number of steps, such as 10.\n"));
    }

    @Test
    void writesSomeOfTheStepsIntoANewFile() throws IOException {
        Ran.winnow("edit", project, edits(ACCEPT));
        Ran.winnow("edit", project, edits("{\"edit\":\"delete\",\"where\":{\"ids\":[\"a3\"]}}"));
        Ran.winnow("edit", project, edits("{\"edit\":\"set-note\",\"note\":\"n\",\"where\":{\"ids\":[\"a1\"]}}"));
        Path recipe = folder.resolve("recipe.json");
        assertThat(Ran.winnow("history", project, "--recipe", "2..", "--out", recipe))
                .isEqualTo(new Ran(0, "", "2 steps written into " + recipe + ".\n"));
        assertThat(Files.readString(recipe))
                .contains("\"delete\"", "\"set-note\"")
                .doesNotContain("set-status");
        assertThat(Ran.winnow("history", project, "--recipe", "2").out())
                .contains("\"delete\"")
                .doesNotContain("set-note");
        Ran again = Ran.winnow("history", project, "--recipe", "..1", "--out", recipe);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("There is already a file");
    }

    @Test
    void refusesStepsThatAreNoNumbersAndFilesForNoRecipe() {
        assertThat(Ran.winnow("history", project, "--recipe", "a..b").err()).contains("numbers of steps");
        assertThat(Ran.winnow("history", project, "--out", "x.json").err()).contains("add --recipe");
    }

    @Test
    void saysWhichExamplesOfARecipeTheProjectDoesNotHave() throws IOException {
        Ran ran = Ran.winnow("edit", project, edits("{\"edit\":\"delete\",\"where\":{\"ids\":[\"a1\",\"x\",\"y\"]}}"));
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err())
                .contains("2 of 3 examples of this recipe are not in this project. They were passed over: x, y.");
        assertThat(ran.out()).contains("Deleted 1 example");
    }
}
