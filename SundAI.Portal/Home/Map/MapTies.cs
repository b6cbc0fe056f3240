using SundAI.Portal.Ecosystem;

namespace SundAI.Portal.Home.Map;

/// <summary>That an organisation took part in something public.</summary>
internal sealed record MapPart(Guid ActivityId, Guid OrganisationId, ActivityKind Kind, string Title, string Path, DateTime At);

/// <summary>Two organisations that did things together.</summary>
/// <param name="One">The one whose key is lower.</param>
/// <param name="Other">The other.</param>
/// <param name="Strength">
/// The sum over what they did together of 1/(n−1), where n is how many took part: M. E. J. Newman, »Scientific collaboration networks II«,
/// Physical Review E 64 (2001). A project of two counts 1, a workshop of eleven 0.1.
/// </param>
/// <param name="Together">What they did together, newest first.</param>
internal sealed record MapTie(Guid One, Guid Other, double Strength, IReadOnlyList<MapPart> Together);

/// <summary>Finds who works with whom in what organisations did.</summary>
internal static class MapTies
{
    /// <summary>What more than so many took part in ties nobody.</summary>
    public const int MostInOne = 40;

    /// <summary>The ties, strongest first; equally strong ones newest first.</summary>
    public static IReadOnlyList<MapTie> Of(IEnumerable<MapPart> parts)
    {
        var pairs = new Dictionary<(Guid, Guid), (double Strength, List<MapPart> Together)>();
        foreach (var activity in parts.GroupBy(part => part.ActivityId))
        {
            var who = activity.Select(part => part.OrganisationId).Distinct().Order().ToList();
            if (who.Count is < 2 or > MostInOne)
            {
                continue;
            }

            for (var one = 0; one < who.Count; one++)
            {
                for (var other = one + 1; other < who.Count; other++)
                {
                    var key = (who[one], who[other]);
                    var (strength, together) = pairs.GetValueOrDefault(key, (0, []));
                    together.Add(activity.First());
                    pairs[key] = (strength + (1.0 / (who.Count - 1)), together);
                }
            }
        }

        return
        [
            .. pairs
                .Select(pair => new MapTie(
                    pair.Key.Item1,
                    pair.Key.Item2,
                    pair.Value.Strength,
                    [.. pair.Value.Together.OrderByDescending(part => part.At).ThenBy(part => part.Path, StringComparer.Ordinal)]
                ))
                .OrderByDescending(tie => Math.Round(tie.Strength, 9))
                .ThenByDescending(tie => tie.Together[0].At)
                .ThenBy(tie => tie.One)
                .ThenBy(tie => tie.Other),
        ];
    }
}
