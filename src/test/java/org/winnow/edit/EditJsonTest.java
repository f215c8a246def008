package org.winnow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.model.Alternative;
import org.winnow.model.Judgement;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.query.Query;
import org.winnow.query.QueryException;
import org.winnow.query.Selection;
import org.winnow.store.Field;
import org.winnow.text.JsonException;

class EditJsonTest {
    @ParameterizedTest
    @MethodSource({"spellings", "otherSpellings", "marks"})
    void writesAndReadsEveryEdit(Edit edit, String json) throws JsonException {
        assertThat(EditJson.write(edit)).isEqualTo(json);
        assertThat(EditJson.read(json)).isEqualTo(edit);
    }

    static Stream<Arguments> marks() {
        return Stream.of(
                spelling(new UseCorrection(), "{'edit':'use-correction'}"),
                spelling(new MarkEdit.Rate(4), "{'edit':'rate','rating':4}"),
                spelling(new MarkEdit.Rate(null), "{'edit':'rate'}"),
                spelling(new MarkEdit.Flag(true), "{'edit':'flag','flagged':true}"),
                spelling(new MarkEdit.Flag(false), "{'edit':'flag','flagged':false}"),
                spelling(
                        new MarkEdit.Judge(1, Judgement.STALE),
                        "{'edit':'judge-passage','passage':1,'judgement':'stale'}"),
                spelling(new MarkEdit.Judge(0, null), "{'edit':'judge-passage','passage':0}"));
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                spelling(
                        new Edit.SetStatus(Status.REJECTED, "wrong \"source\""),
                        "{'edit':'set-status','status':'rejected','reason':'wrong \\'source\\''}"),
                spelling(new Edit.SetStatus(Status.NEEDS_EDIT, null), "{'edit':'set-status','status':'needs-edit'}"),
                spelling(new Edit.AddTags(List.of("b", "a/x")), "{'edit':'add-tags','tags':['a/x','b']}"),
                spelling(new Edit.RemoveTags(List.of("a")), "{'edit':'remove-tags','tags':['a']}"),
                spelling(new Edit.SetTags(List.of()), "{'edit':'set-tags','tags':[]}"),
                spelling(new Edit.RenameTag("a", "b"), "{'edit':'rename-tag','from':'a','to':'b'}"),
                spelling(new Edit.SetNote("x\n"), "{'edit':'set-note','note':'x\\n'}"),
                spelling(new Edit.SetNote(null), "{'edit':'set-note','note':null}"),
                spelling(new Edit.SetSplit(Split.VALIDATION), "{'edit':'set-split','split':'validation'}"),
                spelling(
                        new Edit.SetText(Target.SYSTEM, "é退😀\u2028"),
                        "{'edit':'set-text','target':'system','text':'é退😀\u2028'}"),
                spelling(new Edit.SetText(Target.message(3), ""), "{'edit':'set-text','target':3,'text':''}"),
                spelling(
                        new Edit.SetMessages(List.of(Message.of(Role.USER, "hi"))),
                        "{'edit':'set-messages','messages':[{'role':'user','content':'hi'}]}"),
                spelling(new Edit.SetMessages(List.of()), "{'edit':'set-messages','messages':[]}"),
                spelling(
                        new ReplaceText("a", "b", Set.of(Role.ASSISTANT, Role.USER), true, false),
                        "{'edit':'replace-text','find':'a','replacement':'b','roles':['user','assistant'],"
                                + "'whole-word':true,'case-sensitive':false}"),
                spelling(
                        new ReplaceText(
                                new Search("(\\d+) EUR", true, false, true),
                                "€ $1",
                                Set.of(TextKind.NOTE, TextKind.RESPONSE),
                                true),
                        "{'edit':'replace-text','find':'(\\\\d+) EUR','replacement':'€ $1','in':['response','note'],"
                                + "'regex':true,'whole-word':false,'case-sensitive':true,'keep-case':true}"),
                spelling(
                        new Edit.RenameTag(List.of("b", "a"), "c"), "{'edit':'rename-tag','from':['a','b'],'to':'c'}"));
    }

    static Stream<Arguments> otherSpellings() {
        return Stream.of(
                spelling(new Edit.UseAlternative(2), "{'edit':'use-alternative','index':2}"),
                spelling(new Edit.Delete(), "{'edit':'delete'}"),
                spelling(new Edit.Restore(), "{'edit':'restore'}"),
                spelling(
                        new Edit.SplitAssignment(Map.of("b", Split.TRAIN, "a", Split.TRAIN, "c", Split.TEST)),
                        "{'edit':'assign-splits','splits':{'train':['a','b'],'test':['c']}}"),
                spelling(
                        new Edit.KeepOne("a", List.of("c", "b"), "duplicate"),
                        "{'edit':'keep-one','keep':'a','reject':['c','b'],'reason':'duplicate'}"));
    }

    @ParameterizedTest
    @MethodSource("spellingsOfParts")
    void writesAndReadsEditsOfParts(Edit edit, String json) throws JsonException {
        writesAndReadsEveryEdit(edit, json);
    }

    static Stream<Arguments> spellingsOfParts() {
        return Stream.of(
                spelling(
                        new Edit.UseAlternative(0, Alternative.Kind.CANDIDATE),
                        "{'edit':'use-alternative','index':0,'old':'candidate'}"),
                spelling(
                        new SetPart(Field.CITATIONS, "[{\"start\":0,\"end\":7,\"passage\":0}]"),
                        "{'edit':'set-part','part':'citations','value':[{'start':0,'end':7,'passage':0}]}"),
                spelling(new SetPart(Field.TOOLS, null), "{'edit':'set-part','part':'tools','value':null}"),
                spelling(new ReplaceSystem("Be brief.", ""), "{'edit':'replace-system','from':'Be brief.','to':''}"),
                spelling(
                        new SplitChat(List.of(3, 5), false, true),
                        "{'edit':'split-chat','at':[3,5],'together':false,'delete':true}"),
                spelling(new SplitChat(null, true, false), "{'edit':'split-chat','together':true,'delete':false}"),
                spelling(
                        new CounterExample("I cannot say.", List.of(0)),
                        "{'edit':'counter-example','refusal':'I cannot say.','without':[0]}"));
    }

    @Test
    void anAddedExampleSurvivesWhole() throws JsonException {
        Edit edit = new Edit.Add(Samples.rich("r1"));

        assertThat(EditJson.read(EditJson.write(edit))).isEqualTo(edit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{'edit':'set-statsu'}                                   ~ no edit \"set-statsu\". Edits are set-status,",
                "{'status':'accepted'}                                   ~ \"edit\" is missing",
                "{'edit':1}                                              ~ \"edit\" must be a text",
                "[]                                                      ~ An edit is an object",
                "{'edit':'set-status','status':'acepted'}                ~ \"acepted\" is no value of \"status\"; it can be unreviewed",
                "{'edit':'set-status'}                                   ~ \"status\" is missing",
                "{'edit':'set-status','status':'accepted','why':'x'}     ~ has no \"why\"; it has edit, reason, status, where",
                "{'edit':'delete','tags':[]}                             ~ has no \"tags\"",
                "{'edit':'add-tags','tags':'a'}                          ~ \"tags\" must be a list of texts",
                "{'edit':'add-tags','tags':[1]}                          ~ \"tags\" must be a list of texts",
                "{'edit':'add-tags','tags':[]}                           ~ asks for nothing: no tags",
                "{'edit':'set-text','target':'answer','text':''}         ~ it can be instruction, response, system",
                "{'edit':'set-text','target':-1,'text':''}               ~ \"target\" must be a whole number from 0 on",
                "{'edit':'use-alternative','index':1.5}                  ~ \"index\" must be a whole number from 0 on",
                "{'edit':'use-alternative','index':0,'old':'bad'}        ~ \"bad\" is no value of \"old\"; it can be rejected,",
                "{'edit':'set-part','part':'messages','value':[]}        ~ \"messages\" is no value of \"part\"; it can be passages",
                "{'edit':'set-part','part':'passages','value':{}}        ~ Expected a list and found {}",
                "{'edit':'replace-system','from':'','to':'x'}            ~ no system text to look for",
                "{'edit':'split-chat','at':[1,-1]}                       ~ \"at\" must be a list of whole numbers from 0 on",
                "{'edit':'split-chat','at':3}                            ~ \"at\" must be a list of whole numbers from 0 on",
                "{'edit':'counter-example','refusal':' '}                ~ a refusal needs words",
                "{'edit':'replace-text','find':'a','replacement':'b','roles':['bot']} ~ \"bot\" is no value of \"roles\"",
                "{'edit':'replace-text','find':'a','replacement':'b','whole-word':1}  ~ must be true or false",
                "{'edit':'replace-text','find':'a(','replacement':'b','regex':true}     ~ This ( is never closed",
                "{'edit':'replace-text','find':'a','replacement':'b','in':['answer']}  ~ it can be instruction, response, system,",
                "{'edit':'replace-text','find':'a','replacement':'b','in':[]}           ~ asks for nothing: nowhere to look",
                "{'edit':'assign-splits','splits':{'trian':['a']}}       ~ \"trian\" is no value of \"splits\"",
                "{'edit':'assign-splits','splits':{'train':['a'],'test':['a']}} ~ The example a is assigned to two splits",
                "{'edit':'keep-one','keep':'a','reject':['a'],'reason':'r'} ~ cannot be both kept and rejected",
                "{'edit':'delete','edit':'restore'}                      ~ Duplicate",
                "{'edit':'delete','where':{'query':'stauts:x'}}          ~ Did you mean \"status\"",
                "{'edit':'delete','where':{'query':'a','ids':[]}}        ~ \"where\" says which examples",
                "{'edit':'delete','where':'all'}                         ~ \"where\" says which examples",
                "{'edit':'add','example':{},'where':{'query':'a'}}       ~ id",
                "{                                                       ~ Not valid JSON"
            })
    void refusesWhatItDoesNotKnowInASentence(String json, String sentence) {
        assertThatThrownBy(() -> EditJson.read(json.replace('\'', '"')))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aFileIsOneEditOrManyEachWithItsExamples() throws JsonException, QueryException {
        String one = "{\"edit\":\"delete\",\"where\":{\"query\":\"status:rejected\"}}";
        String other = "{\"edit\":\"restore\",\"where\":{\"ids\":[\"a\",\"b\"]}}";
        String named = "{\"edit\":\"keep-one\",\"keep\":\"a\",\"reject\":[\"b\"],\"reason\":\"r\"}";

        EditJson.Entry first =
                new EditJson.Entry(new Edit.Delete(), new Selection.Matching(Query.parse("status:rejected")));
        assertThat(EditJson.readFile(one)).containsExactly(first);
        assertThat(EditJson.readFile("[" + one + "," + other + "," + named + "]"))
                .containsExactly(
                        first,
                        new EditJson.Entry(new Edit.Restore(), new Selection.Ids(List.of("a", "b"))),
                        new EditJson.Entry(new Edit.KeepOne("a", List.of("b"), "r"), Selection.all()));
    }

    @Test
    void anEditForNoExamplesIsRefusedUnlessTheCallerSaysWhich() throws JsonException {
        Selection which = new Selection.Ids(List.of("a"));

        assertThatThrownBy(() -> EditJson.readFile("{\"edit\":\"delete\"}"))
                .hasMessageContaining("does not say which examples");
        assertThat(EditJson.readFile("{\"edit\":\"delete\"}", which))
                .containsExactly(new EditJson.Entry(new Edit.Delete(), which));
    }

    @Test
    void aFaultNamesTheEditByItsNumber() {
        assertThatThrownBy(() -> EditJson.readFile("[{\"edit\":\"delete\"},{\"edit\":\"destroy\"}]", Selection.all()))
                .hasMessageContaining("Edit 2: There is no edit");
    }

    private static Arguments spelling(Edit edit, String json) {
        return Arguments.of(edit, json.replace('\'', '"'));
    }
}
