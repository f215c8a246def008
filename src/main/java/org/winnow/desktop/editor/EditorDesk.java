package org.winnow.desktop.editor;

import java.time.Clock;
import javafx.beans.property.BooleanProperty;
import org.winnow.desktop.session.Bases;
import org.winnow.desktop.session.DraftsModel;
import org.winnow.desktop.shell.KeyWords;

/**
 * What the editor works with.
 *
 * @param model the example that is edited
 * @param splitting how it is about to be split
 * @param bases what its texts can be compared with
 * @param drafts keeps what is being typed
 * @param markdown whether texts are shown as Markdown
 * @param clock tells the time, in the zone of the user
 * @param keys the keys of commands, for sentences that name them
 */
public record EditorDesk(
        EditorModel model,
        SplitModel splitting,
        Bases bases,
        DraftsModel drafts,
        BooleanProperty markdown,
        Clock clock,
        KeyWords keys) {}
