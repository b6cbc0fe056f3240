using CsCheck;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Home.Map;

namespace SundAI.Portal.Tests.Home.Map;

/// <summary>The picture is one that people can read, whoever is on it.</summary>
public sealed class MapDrawingTests
{
    private static readonly string[] Themes = ["data", "forskning", "talent", "innovation", "regulering", "incitamenter", "testbench"];

    private static readonly Gen<(List<MapOrganisation>, List<MapPair>)> Ecosystems =
        from organisations in Gen.Select(Gen.Int[0, 60], Gen.Int[0, 200], (theme, things) => (theme, things)).List[0, ReadMap.MostDrawn]
        from ties in Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Double[0.02, 5]).List[0, 120]
        select Make(organisations, ties);

    [Fact]
    public void Every_organisation_stands_inside_the_picture_and_on_no_other() =>
        Ecosystems.Sample(
            ecosystem =>
            {
                var drawn = new MapDrawing(ecosystem.Item1, ecosystem.Item2, Themes).Organisations;
                drawn.Count.ShouldBe(ecosystem.Item1.Count);
                foreach (var one in drawn)
                {
                    one.At.X.ShouldBeInRange(one.Radius, MapDrawing.Width - one.Radius);
                    one.At.Y.ShouldBeInRange(one.Radius, MapDrawing.Height - one.Radius);
                    drawn.ShouldAllBe(other => other == one || Distance(one.At, other.At) > (one.Radius + other.Radius) * 0.8);
                }
            },
            iter: 60
        );

    [Fact]
    public void No_name_is_written_over_another_or_over_a_themes() =>
        Ecosystems.Sample(
            ecosystem =>
            {
                var drawing = new MapDrawing(ecosystem.Item1, ecosystem.Item2, Themes);
                List<MapBox> rooms =
                [
                    .. drawing.Themes.Select(theme => theme.Room),
                    .. drawing.Organisations.Select(one => one.Room).OfType<MapBox>(),
                ];
                rooms.ShouldAllBe(room => room.X >= 0 && room.X + room.W <= MapDrawing.Width);
                foreach (var (index, room) in rooms.Index())
                {
                    rooms.Skip(index + 1).ShouldAllBe(other => !other.Meets(room));
                }
            },
            iter: 40
        );

    [Fact]
    public void The_same_ecosystem_is_always_drawn_the_same() =>
        Ecosystems.Sample(
            ecosystem =>
                new MapDrawing(ecosystem.Item1, ecosystem.Item2, Themes)
                    .Organisations.Select(one => one.At)
                    .SequenceEqual(new MapDrawing(ecosystem.Item1, ecosystem.Item2, Themes).Organisations.Select(one => one.At)),
            iter: 10
        );

    private static (List<MapOrganisation>, List<MapPair>) Make(List<(int Theme, int Things)> organisations, List<(int, int, double)> ties)
    {
        var made = organisations
            .Select(
                (one, number) =>
                    new MapOrganisation(
                        new OrganisationLine(
                            Guid.CreateVersion7(),
                            $"Virke nummer {number}",
                            $"virke-{number}",
                            "virksomhed",
                            null,
                            null,
                            true,
                            true
                        ),
                        one.Things + 1,
                        one.Theme < Themes.Length ? [Themes[one.Theme]] : [],
                        0
                    )
            )
            .ToList();
        var pairs = ties.Where(tie => tie.Item1 != tie.Item2 && tie.Item1 < made.Count && tie.Item2 < made.Count)
            .Select(tie => new MapPair(
                made[tie.Item1].Line,
                made[tie.Item2].Line,
                tie.Item3,
                1,
                [],
                new MapThing(ActivityKind.Project, "Noget", "opslag")
            ))
            .ToList();
        return (made, pairs);
    }

    private static double Distance(MapPoint one, MapPoint other) => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));
}
