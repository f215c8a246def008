package org.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

/**
 * Projects as released versions made them, with what they said then. They are never made anew: {@code v1.winnow} is of
 * version 1, with imports, a quarantine, edits, a branch that was undone, findings, clusters and scripts of East Asia;
 * {@code v2.winnow} is the same after more edits of version 2, with seals and a draft.
 */
class MigrationTest {
    private static final List<String> TABLES_OF_1 = List.of(
            "source:id,file,path,format,mapping,state,rows_read,kept,merged,quarantined,skipped,position,started",
            "quarantine:id,source,line,byte_offset,reason,bytes",
            "origin:id,source,file,format",
            "step:id,parent,at,who,title,edit,count",
            "delta:step,seq,key,field,before,after",
            "head:id,step",
            "finding:id,key,check_id,severity,field,span_start,span_end,evidence,ignored",
            "ignored:key,fingerprint",
            "cluster:id,kind,similarity",
            "member:cluster,key",
            "setting:name,value",
            "original:key,messages,passages,alternatives,citations,feedback,tools,extra,content_hash",
            "passage:id,hash,text,title,uri,passage_id,extra");

    private static final List<String> TABLES_OF_2 = Stream.concat(
                    TABLES_OF_1.stream()
                            .map(table ->
                                    table.startsWith("step:") || table.startsWith("head:") ? table + ",seal" : table),
                    Stream.of("example:key,version,changed_at,changed_by,seal", "draft:id,field,text,base,at"))
            .toList();

    @TempDir
    Path folder;

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = MigrationTest.class.getResourceAsStream("/store/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static List<String> lines(String name) throws IOException {
        return new String(resource(name), StandardCharsets.UTF_8).lines().toList();
    }

    private Path ofVersion1() throws IOException {
        return ofVersion(1);
    }

    private Path ofVersion(int version) throws IOException {
        return Files.write(folder.resolve("old.winnow"), resource("v" + version + ".winnow"));
    }

    private void run(Path file, String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> examples(Store store) throws StoreException {
        List<String> lines = new ArrayList<>();
        RoaringBitmap all = new RoaringBitmap();
        all.add(1L, 100L);
        RoaringBitmap live = store.columns().live();
        all.andNot(live);
        for (RoaringBitmap keys : List.of(live, all)) {
            store.examples().scan(keys, (key, example) -> lines.add(ExampleJson.write(example)));
        }
        return lines;
    }

    private static List<String> tables(Path file) throws Exception {
        return tables(file, 1);
    }

    private static List<String> tables(Path file, int version) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Session session = Database.reader(file)) {
            for (String table : version == 1 ? TABLES_OF_1 : TABLES_OF_2) {
                String name = table.substring(0, table.indexOf(':'));
                String values =
                        "quote(" + table.substring(name.length() + 1).replace(",", ")||char(124)||quote(") + ")";
                session.each(
                        "SELECT " + values + " FROM " + name + " ORDER BY 1",
                        row -> rows.add(name + ": " + row.getString(1)));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aProjectOfAnOlderVersionSaysWhatItSaidThen(int version) throws Exception {
        Path file = ofVersion(version);
        try (Store store = Projects.open(file)) {
            assertThat(examples(store)).containsExactlyElementsOf(lines("v" + version + ".jsonl"));
            assertThat(store.verify().problems()).isEmpty();
            assertThat(tables(file, version)).containsExactlyElementsOf(lines("v" + version + "-tables.txt"));
        }
        try (Session session = Database.copier(file)) {
            assertThat(session.number("PRAGMA user_version")).isEqualTo(Schema.VERSION);
            assertThat(Schema.difference(session)).isNull();
        }
    }

    @Test
    void aBackupIsMadeBeforeAProjectIsBroughtToANewVersion() throws Exception {
        Path file = ofVersion1();
        Projects.open(file).close();

        List<Backup> made = Backups.of(file);
        assertThat(made).hasSize(1);
        assertThat(made.get(0).reason()).isEqualTo(BackupReason.MIGRATION);
        assertThat(made.get(0).counts()).isEqualTo(new Backups.Counts(14, 8));
        assertThat(tables(made.get(0).file())).containsExactlyElementsOf(lines("v1-tables.txt"));
        Path restored = folder.resolve("restored.winnow");
        Backups.restore(made.get(0).file(), restored, false, false);
        try (Store store = Projects.open(restored)) {
            assertThat(store.verify().problems()).isEmpty();
        }
    }

    @Test
    void aTriggerOfAStrangerIsFoundBeforeItCouldRunInAMigration() throws Exception {
        Path file = ofVersion1();
        run(file, "CREATE TRIGGER spy AFTER UPDATE ON example BEGIN DELETE FROM step; END");

        assertThatThrownBy(() -> Projects.open(file))
                .hasMessageContaining("it has something unknown in it")
                .hasMessageContaining("spy");
        try (Session session = Database.copier(file)) {
            assertThat(session.number("SELECT count(*) FROM step")).isEqualTo(8);
        }
    }
}
