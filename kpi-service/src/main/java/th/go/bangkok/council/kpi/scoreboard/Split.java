package th.go.bangkok.council.kpi.scoreboard;

import th.go.bangkok.council.kpi.figures.Figure;

/**
 * A figure, with the cases that started before the system was in use set apart.
 *
 * @param official everything but those cases
 * @param before those cases, which would count otherwise
 */
record Split(Figure official, Figure before) {

    static final Split NONE = new Split(Figure.NONE, Figure.NONE);

    Split plus(Split other) {
        return new Split(official.plus(other.official), before.plus(other.before));
    }
}
