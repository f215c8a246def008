package org.winnow.check;

import java.util.List;
import java.util.Optional;
import org.winnow.edit.Edit;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Severity;

/** The one list of checks: a new check is a class and a line here. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new EmptyCheck(),
            new RolesCheck(),
            new LeakedTokenCheck(LeakedTokens.read()),
            new TooLongCheck(),
            new DanglingReferenceCheck(),
            new MojibakeCheck(),
            new InvisibleCheck(),
            new PersonalDataCheck("email", "E-mail addresses", Severity.WARN, new EmailAddresses()),
            new PersonalDataCheck("phone", "Telephone numbers", Severity.WARN, new PhoneNumbers()),
            new PersonalDataCheck("card", "Payment card numbers", Severity.BLOCK, new CardNumbers()),
            new PersonalDataCheck("iban", "Bank account numbers (IBAN)", Severity.BLOCK, new Ibans()));

    private Checks() {}

    /** All checks, those that matter most first. */
    public static List<Check> all() {
        return ALL;
    }

    /** The check of that id, if there is one. */
    public static Optional<Check> ofId(String id) {
        return ALL.stream().filter(check -> check.id().equals(id)).findFirst();
    }

    /** The edit that mends a finding of any check; empty where a person must decide. */
    public static Optional<Edit> fix(Example example, Finding finding) {
        return ofId(finding.check()).flatMap(check -> check.fix(example, finding));
    }
}
