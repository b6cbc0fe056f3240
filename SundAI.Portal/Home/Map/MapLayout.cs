namespace SundAI.Portal.Home.Map;

/// <summary>A place on the map, in the drawing's units.</summary>
internal readonly record struct MapPoint(double X, double Y);

/// <summary>What is to be placed: where it would like to be, and how large it is drawn.</summary>
internal sealed record MapBody(MapPoint Wished, double Radius);

/// <summary>
/// Places bodies near where they would like to be, near what they are tied to, and apart from each other: a force-directed drawing after
/// T. Fruchterman and E. Reingold, »Graph drawing by force-directed placement«, Software: Practice and Experience 21 (1991), with a pull home.
/// The same bodies always get the same places.
/// </summary>
internal static class MapLayout
{
    private const int Rounds = 240;
    private const double Home = 0.05;
    private const double Tied = 0.012;
    private const double Apart = 16;

    /// <summary>The places, in the order of the bodies, inside a field of that size with that margin.</summary>
    public static IReadOnlyList<MapPoint> Place(
        IReadOnlyList<MapBody> bodies,
        IReadOnlyList<(int One, int Other, double Strength)> ties,
        double width,
        double height,
        double margin
    )
    {
        var places = bodies.Select(Start).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var cooling = 1 - ((double)round / Rounds);
            var moves = new (double X, double Y)[places.Length];
            PullHome(bodies, places, moves);
            PullTogether(ties, places, moves);
            PushApart(bodies, places, moves);
            for (var index = 0; index < places.Length; index++)
            {
                var most = 4 + (30 * cooling);
                places[index] = new MapPoint(
                    Math.Clamp(places[index].X + Math.Clamp(moves[index].X, -most, most), margin, width - margin),
                    Math.Clamp(places[index].Y + Math.Clamp(moves[index].Y, -most, most), margin, height - margin)
                );
            }
        }

        return places;
    }

    // Bodies with the same wish start on a sunflower's spiral around it, so that none stands on another.
    private static MapPoint Start(MapBody body, int index)
    {
        var (angle, far) = (index * Math.PI * (3 - Math.Sqrt(5)), 6 * Math.Sqrt(index + 1));
        return new MapPoint(body.Wished.X + (far * Math.Cos(angle)), body.Wished.Y + (far * Math.Sin(angle)));
    }

    private static void PullHome(IReadOnlyList<MapBody> bodies, MapPoint[] places, (double X, double Y)[] moves)
    {
        for (var index = 0; index < places.Length; index++)
        {
            moves[index].X += (bodies[index].Wished.X - places[index].X) * Home;
            moves[index].Y += (bodies[index].Wished.Y - places[index].Y) * Home;
        }
    }

    private static void PullTogether(
        IReadOnlyList<(int One, int Other, double Strength)> ties,
        MapPoint[] places,
        (double X, double Y)[] moves
    )
    {
        foreach (var (one, other, strength) in ties)
        {
            var pull = Tied * Math.Min(2, strength);
            var (x, y) = ((places[other].X - places[one].X) * pull, (places[other].Y - places[one].Y) * pull);
            moves[one] = (moves[one].X + x, moves[one].Y + y);
            moves[other] = (moves[other].X - x, moves[other].Y - y);
        }
    }

    private static void PushApart(IReadOnlyList<MapBody> bodies, MapPoint[] places, (double X, double Y)[] moves)
    {
        for (var one = 0; one < places.Length; one++)
        {
            for (var other = one + 1; other < places.Length; other++)
            {
                var (x, y) = (places[one].X - places[other].X, places[one].Y - places[other].Y);
                var distance = Math.Max(0.01, Math.Sqrt((x * x) + (y * y)));
                var room = bodies[one].Radius + bodies[other].Radius + Apart;
                if (distance < 3 * room)
                {
                    var push = (distance < room ? (room - distance) / 2 : 0) + (room * room / distance / 14);
                    var (dx, dy) = (x / distance * push, y / distance * push);
                    moves[one] = (moves[one].X + dx, moves[one].Y + dy);
                    moves[other] = (moves[other].X - dx, moves[other].Y - dy);
                }
            }
        }
    }
}
