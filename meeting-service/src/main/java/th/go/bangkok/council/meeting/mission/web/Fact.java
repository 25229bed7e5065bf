package th.go.bangkok.council.meeting.mission.web;

import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.meeting.reference.CodeList;
import th.go.bangkok.council.meeting.reference.Codes;
import th.go.bangkok.council.meeting.reference.Happening;

/** Something that a request says has happened. */
record Fact(Command command, Moment at, Codes codes) {

    static Fact of(Command command, Happening body, Codes codes) {
        return new Fact(command, codes.moment(command, body), codes);
    }

    /** A code that explains it, if the list holds it. */
    String code(CodeList list, String given) {
        return codes.known(list, given, at, command);
    }
}
