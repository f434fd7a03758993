package org.deskbell.booking;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who all press the button at the same moment, and what each is told. */
final class Crowd<T> {
    private final List<Callable<T>> all = new ArrayList<>();

    Crowd<T> and(Callable<T> one) {
        all.add(one);
        return this;
    }

    Crowd<T> and(int many, IntFunction<T> each) {
        IntStream.range(0, many).forEach(i -> all.add(() -> each.apply(i)));
        return this;
    }

    /** What they are told, in the order in which they were named. */
    List<T> atOnce() throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = all.stream()
                    .map(one -> hands.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            start.countDown();
            for (Future<T> answer : answers) answer.get();
            return answers.stream().map(Future::resultNow).toList();
        } catch (ExecutionException e) {
            throw new AssertionError("Somebody was told nothing.", e);
        }
    }

    static <T> Map<Class<?>, Long> kinds(List<T> answers) {
        return answers.stream().collect(groupingBy(Object::getClass, counting()));
    }

    /** One of the kinds, and how many were told it. */
    static Map.Entry<Class<?>, Long> entry(Class<?> kind, long many) {
        return Map.entry(kind, many);
    }
}
