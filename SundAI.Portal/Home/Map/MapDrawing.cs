using System.Globalization;

namespace SundAI.Portal.Home.Map;

/// <summary>Where the name of a body stands beside it; none where there is no room, then it shows when one points at it.</summary>
internal enum MapLabelSide
{
    None,
    Right,
    Left,
    Below,
    Above,
}

/// <summary>Room that something takes on the map.</summary>
internal readonly record struct MapBox(double X, double Y, double W, double H)
{
    public bool Meets(MapBox other) => X < other.X + other.W && other.X < X + W && Y < other.Y + other.H && other.Y < Y + H;
}

/// <summary>One organisation as it is drawn; without room for its name when no side of it has any.</summary>
internal sealed record DrawnOrganisation(MapOrganisation Of, MapPoint At, double Radius, string Label, MapLabelSide Side, MapBox? Room);

/// <summary>A theme's place at the edge.</summary>
internal sealed record DrawnTheme(string Slug, MapPoint At)
{
    private const double NameWidth = 190;

    /// <summary>From where the name is written, so that it stays inside the picture.</summary>
    public string Anchor =>
        At.X > MapDrawing.Width * .8 ? "end"
        : At.X < MapDrawing.Width * .2 ? "start"
        : "middle";

    /// <summary>What icon and name take.</summary>
    public MapBox Room
    {
        get
        {
            var left = Anchor switch
            {
                "start" => At.X - 14,
                "end" => At.X + 14 - NameWidth,
                _ => At.X - (NameWidth / 2),
            };
            return new MapBox(left, At.Y - 14, NameWidth, 48);
        }
    }
}

/// <summary>The picture: themes around the edge, each organisation near those it works on, and lines between those who work together.</summary>
internal sealed class MapDrawing
{
    public const int Width = 1000;
    public const int Height = 700;
    private const int Longest = 32;
    private const double LetterWidth = 7.4;
    private const double LetterHeight = 18;

    public MapDrawing(IReadOnlyList<MapOrganisation> organisations, IReadOnlyList<MapPair> ties, IReadOnlyList<string> themes)
    {
        Themes = [.. themes.Select((slug, index) => new DrawnTheme(slug, OnRing(index, themes.Count, 428, 318)))];
        var homes = themes.Select((slug, index) => (slug, Point: OnRing(index, themes.Count, 310, 215))).ToDictionary();
        var bodies = organisations.Select(one => new MapBody(WishOf(one, homes), RadiusOf(one))).ToList();
        var index = organisations.Select((one, number) => (one.Line.Id, number)).ToDictionary();
        var tied = ties.Select(tie => (index[tie.One.Id], index[tie.Other.Id], tie.Strength)).ToList();
        var places = MapLayout.Place(bodies, tied, Width, Height, 52);
        Lines = [.. ties.Select((tie, number) => (places[tied[number].Item1], places[tied[number].Item2], Weight(tie.Strength)))];
        Organisations = Labelled(organisations, bodies, places, Themes);
    }

    public IReadOnlyList<DrawnTheme> Themes { get; }

    public IReadOnlyList<DrawnOrganisation> Organisations { get; }

    /// <summary>From, to, and how thick.</summary>
    public IReadOnlyList<(MapPoint From, MapPoint To, double Weight)> Lines { get; }

    /// <summary>A number as SVG writes it.</summary>
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static MapPoint OnRing(int index, int count, double across, double down)
    {
        var angle = (2 * Math.PI * index / Math.Max(1, count)) - (Math.PI / 2);
        return new MapPoint((Width / 2.0) + (across * Math.Cos(angle)), (Height / 2.0) + (down * Math.Sin(angle)));
    }

    // The theme it works on most draws it most.
    private static MapPoint WishOf(MapOrganisation one, Dictionary<string, MapPoint> homes)
    {
        var (x, y, sum) = (Width / 2.0 * 0.5, Height / 2.0 * 0.5, 0.5);
        var share = 1.0;
        foreach (var slug in one.Themes.Where(homes.ContainsKey))
        {
            (x, y, sum) = (x + (homes[slug].X * share), y + (homes[slug].Y * share), sum + share);
            share /= 2;
        }

        return new MapPoint(x / sum, y / sum);
    }

    private static double RadiusOf(MapOrganisation one) => Math.Min(28, 13 + (3 * Math.Sqrt(one.Things)));

    private static double Weight(double strength) =>
        strength switch
        {
            >= 2 => 6,
            >= 1 => 3.5,
            >= 0.5 => 2,
            _ => 1,
        };

    private static List<DrawnOrganisation> Labelled(
        IReadOnlyList<MapOrganisation> organisations,
        List<MapBody> bodies,
        IReadOnlyList<MapPoint> places,
        IReadOnlyList<DrawnTheme> themes
    )
    {
        var taken = places
            .Select((place, number) => Box(place.X - bodies[number].Radius, place.Y - bodies[number].Radius, 2 * bodies[number].Radius))
            .Concat(themes.Select(theme => theme.Room))
            .ToList();
        var drawn = new List<DrawnOrganisation>();
        for (var number = 0; number < places.Count; number++)
        {
            var label = Short(organisations[number].Line.Name);
            var (side, room) = (MapLabelSide.None, (MapBox?)null);
            foreach (var tried in new[] { MapLabelSide.Right, MapLabelSide.Left, MapLabelSide.Below, MapLabelSide.Above })
            {
                var box = BoxOf(tried, places[number], bodies[number].Radius, label.Length * LetterWidth);
                if (IsInside(box) && !taken.Any(other => other.Meets(box)))
                {
                    taken.Add(box);
                    (side, room) = (tried, box);
                    break;
                }
            }

            drawn.Add(new DrawnOrganisation(organisations[number], places[number], bodies[number].Radius, label, side, room));
        }

        return drawn;
    }

    // Whole words and nothing more, so that what one sees is part of what one hears.
    private static string Short(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var end = name.LastIndexOf(' ', Longest);
        return name[..(end > 0 ? end : Longest)].TrimEnd(' ', ',', '-', '(', '/', '&');
    }

    private static MapBox Box(double x, double y, double size) => new(x, y, size, size);

    private static MapBox BoxOf(MapLabelSide side, MapPoint at, double radius, double width) =>
        side switch
        {
            MapLabelSide.Right => new MapBox(at.X + radius + 4, at.Y - (LetterHeight / 2), width, LetterHeight),
            MapLabelSide.Left => new MapBox(at.X - radius - 4 - width, at.Y - (LetterHeight / 2), width, LetterHeight),
            MapLabelSide.Below => new MapBox(at.X - (width / 2), at.Y + radius + 2, width, LetterHeight),
            _ => new MapBox(at.X - (width / 2), at.Y - radius - 2 - LetterHeight, width, LetterHeight),
        };

    private static bool IsInside(MapBox box) => box.X >= 4 && box.Y >= 4 && box.X + box.W <= Width - 4 && box.Y + box.H <= Height - 4;
}
