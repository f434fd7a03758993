package org.deskbell.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Everything a benchmark runs on: one PostgreSQL, the product on one database of it, the floor on another. */
final class Arena implements AutoCloseable {
    static final String BASE = "/api/v1/practices/bench";

    private final Stage stage;
    private final BenchPractice practice;
    private final Visits visits;
    private final Served product;
    private final Served floor;
    private final FreeSlots forProduct;
    private final FreeSlots forFloor;

    private Arena(Stage stage, BenchPractice practice, Visits visits, Served product, Served floor) {
        this.stage = stage;
        this.practice = practice;
        this.visits = visits;
        this.product = product;
        this.floor = floor;
        this.forProduct = new FreeSlots(practice);
        this.forFloor = new FreeSlots(practice);
    }

    static Arena open(Path folder) {
        var stage = Stage.open(folder);
        try {
            var database = stage.database("product");
            var bare = stage.database("floor");
            Stage.execute(bare, Floor.SCHEMA);
            var practice = BenchPractice.forBench(database);
            var visits = new Visits(database, bare, practice);
            visits.coming();
            visits.past(10_000);
            var product = stage.keep(
                    Served.product("product", database, stage.log("product"), Map.of("DESKBELL_WORKERS", "off")));
            var floor = stage.keep(Served.floor(bare, stage.log("floor")));
            product.awaitAnswer(Call.get(BASE));
            floor.awaitAnswer(Call.get("/health"));
            return new Arena(stage, practice, visits, product, floor);
        } catch (RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    BenchPractice practice() {
        return practice;
    }

    Visits visits() {
        return visits;
    }

    /** Which of the two. */
    enum Side {
        FLOOR,
        PRODUCT;

        String shown() {
            return this == FLOOR ? "floor" : "product";
        }
    }

    Served served(Side side) {
        return side == Side.FLOOR ? floor : product;
    }

    Cost cost(Side side, Function<Integer, Heard> load) {
        var served = served(side);
        return Cost.of(served, stage, () -> load.apply(served.port()));
    }

    /** The same number of requests on both sides, so that both are compiled alike. */
    void warmUp(Side side, Supplier<Call> calls, int requests) {
        Load.exactly(served(side).port(), 4, requests, calls);
    }

    /** The search of thirty days of one provider, from tomorrow; null for anyone. */
    Call search(Side side, int provider) {
        var seat = practice.seats().get(provider).provider();
        var from = LocalDate.now(BenchPractice.ZONE).plusDays(1);
        return side == Side.FLOOR
                ? Call.get("/search?practice=%s&provider=%s&from=%s&to=%s"
                        .formatted(practice.id(), seat, from, from.plusDays(29)))
                : Call.get(BASE
                        + "/availability?type=%s&provider=%s&from=%s&to=%s"
                                .formatted(practice.type(), seat, from, from.plusDays(29)));
    }

    Call anyone() {
        var from = LocalDate.now(BenchPractice.ZONE).plusDays(1);
        return Call.get(
                BASE + "/availability?type=%s&from=%s&to=%s".formatted(practice.type(), from, from.plusDays(29)));
    }

    /** A booking of a time that nobody asked for yet. */
    Call booking(Side side) {
        return booking(side, (side == Side.FLOOR ? forFloor : forProduct).next());
    }

    Call booking(Side side, FreeSlots.Slot slot) {
        if (side == Side.PRODUCT) return forProduct.booking(slot);
        var seat = slot.seat();
        return Call.post(
                "/book",
                "{\"practice\":\"%s\",\"provider\":\"%s\",\"operatory\":\"%s\",\"startsAt\":\"%s\",%s}"
                        .formatted(
                                practice.id(),
                                seat.provider(),
                                seat.operatory(),
                                slot.startsAt().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                                Persons.json(forFloor.nextPerson())));
    }

    FreeSlots.Slot freshSlot(Side side) {
        return (side == Side.FLOOR ? forFloor : forProduct).next();
    }

    @Override
    public void close() {
        stage.close();
    }
}
