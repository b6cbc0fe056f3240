using CsCheck;
using SundAI.Portal.Platform.Time;

namespace SundAI.Portal.Tests.Platform.Time;

public sealed class CopenhagenTimeTests
{
    [Theory]
    [InlineData("2026-01-15T09:00", "2026-01-15T08:00")]
    [InlineData("2026-07-15T09:00", "2026-07-15T07:00")]
    [InlineData("2026-03-29T01:59", "2026-03-29T00:59")]
    [InlineData("2026-03-29T03:00", "2026-03-29T01:00")]
    [InlineData("2026-10-25T01:59", "2026-10-24T23:59")]
    [InlineData("2026-10-25T03:00", "2026-10-25T02:00")]
    public void A_wall_time_has_its_instant_and_back(string local, string utc)
    {
        CopenhagenTime.ToUtc(Wall(local)).ShouldBe(Instant(utc));
        CopenhagenTime.ToLocal(Instant(utc)).ShouldBe(Wall(local));
    }

    [Fact]
    public void A_time_that_the_clock_skips_in_march_is_the_hour_after()
    {
        var skipped = Wall("2026-03-29T02:30");

        CopenhagenTime.IsSkipped(skipped).ShouldBeTrue();
        CopenhagenTime.ToUtc(skipped).ShouldBe(Instant("2026-03-29T01:30"));
        CopenhagenTime.ToLocal(CopenhagenTime.ToUtc(skipped)).ShouldBe(Wall("2026-03-29T03:30"));
    }

    [Fact]
    public void A_time_that_the_clock_shows_twice_in_october_is_the_first_of_them()
    {
        var repeated = Wall("2026-10-25T02:30");

        CopenhagenTime.IsRepeated(repeated).ShouldBeTrue();
        CopenhagenTime.ToUtc(repeated).ShouldBe(Instant("2026-10-25T00:30"));
    }

    [Fact]
    public void Both_instants_of_a_repeated_hour_show_the_same_time()
    {
        CopenhagenTime.ToLocal(Instant("2026-10-25T00:30")).ShouldBe(Wall("2026-10-25T02:30"));
        CopenhagenTime.ToLocal(Instant("2026-10-25T01:30")).ShouldBe(Wall("2026-10-25T02:30"));
    }

    [Theory]
    [InlineData("2026-03-29T00:00", "2026-03-30T00:00", 23)]
    [InlineData("2026-10-25T00:00", "2026-10-26T00:00", 25)]
    [InlineData("2026-03-29T01:00", "2026-03-29T04:00", 2)]
    [InlineData("2026-10-25T01:00", "2026-10-25T04:00", 4)]
    [InlineData("2026-06-01T09:00", "2026-06-01T16:00", 7)]
    public void The_time_between_counts_the_hours_that_pass(string start, string end, int hours) =>
        CopenhagenTime.Between(Wall(start), Wall(end)).ShouldBe(TimeSpan.FromHours(hours));

    [Fact]
    public void A_mixed_up_kind_of_time_is_a_bug()
    {
        Should.Throw<ArgumentException>(() => CopenhagenTime.ToUtc(Instant("2026-01-01T00:00")));
        Should.Throw<ArgumentException>(() => CopenhagenTime.ToLocal(Wall("2026-01-01T00:00")));
    }

    [Fact]
    public void Every_time_that_the_clock_shows_comes_back_as_it_was() =>
        Gen.Int[0, 60 * 24 * 365 * 20]
            .Sample(minutes =>
            {
                var local = Wall("2020-01-01T00:00").AddMinutes(minutes);
                var back = CopenhagenTime.ToLocal(CopenhagenTime.ToUtc(local));
                return back.Kind == DateTimeKind.Unspecified && back == (CopenhagenTime.IsSkipped(local) ? local.AddHours(1) : local);
            });

    private static DateTime Wall(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTime Instant(string text) => DateTime.SpecifyKind(Wall(text), DateTimeKind.Utc);
}
