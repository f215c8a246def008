package org.winnow.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Columns as bytes. Numbers take one, two or four bytes each, as their chunk of 2,048 examples needs. */
final class ColumnCodec {
    private ColumnCodec() {}

    static void write(ColumnView view, DataOutput out) throws IOException {
        out.writeInt(view.size());
        view.live().serialize(out);
        out.writeInt(Dimension.values().length);
        for (Dimension dimension : Dimension.values()) {
            out.writeUTF(dimension.name());
            view.column(dimension).write(out);
        }
        out.writeInt(Measure.values().length);
        for (Measure measure : Measure.values()) {
            out.writeUTF(measure.name());
            view.numbers(measure).write(out);
        }
        view.clusters().write(out);
    }

    /** Reads what {@link #write} wrote; an exception if it wrote other columns than there are now. */
    static ColumnView read(DataInput in) throws IOException {
        int size = in.readInt();
        RoaringBitmap live = bitmap(in);
        Map<Dimension, DimensionColumn> dimensions = new EnumMap<>(Dimension.class);
        for (int i = in.readInt(); i > 0; i--) {
            dimensions.put(Dimension.valueOf(in.readUTF()), DimensionColumn.read(in));
        }
        Map<Measure, Numbers> measures = new EnumMap<>(Measure.class);
        for (int i = in.readInt(); i > 0; i--) {
            measures.put(Measure.valueOf(in.readUTF()), Numbers.read(in));
        }
        if (dimensions.size() != Dimension.values().length || measures.size() != Measure.values().length) {
            throw new IOException("these are the columns of another version");
        }
        return new ColumnView(size, live, dimensions, measures, ClusterColumn.read(in));
    }

    static RoaringBitmap bitmap(DataInput in) throws IOException {
        RoaringBitmap bitmap = new RoaringBitmap();
        bitmap.deserialize(in);
        return bitmap;
    }

    static void writeTexts(List<String> texts, DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    static List<String> readTexts(DataInput in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            texts.add(new String(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
