using System.Globalization;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>A reason in words.</summary>
/// <param name="Says">The reason.</param>
/// <param name="RestsOn">The facts it rests on, one or two.</param>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Strength">For the bar: measured by the strongest reason of the whole ranking, in steps of 5 from 5 to 100.</param>
public sealed record PartnerReason(string Says, IReadOnlyList<ReasonFact> RestsOn, string Weight, int Strength);

/// <summary>A fact in words.</summary>
/// <param name="Link">A page that shows it, without a leading slash; null when there is none.</param>
public sealed record ReasonFact(string Says, string? Link = null);

/// <summary>Turns the matcher's facts into sentences in the reader's language; it says nothing that is not among the facts.</summary>
internal sealed class ReasonWords(IStringLocalizer<MatchmakingText> texts, TaxonomyCatalogue catalogue)
{
    // From a quarter of the bar on a reason weighs much; below that no word says more than the bar does.
    private const int MuchFrom = 25;

    private bool isTurned;

    /// <summary>The same for a reader who is the one that is spoken of: what they seek and we give becomes what you give and they seek.</summary>
    internal ReasonWords Turned => new(texts, catalogue) { isTurned = true };

    /// <summary>Reads what the reasons name.</summary>
    public async Task<SaidReasons> ReadAsync(PortalDbContext db, IReadOnlyList<Match> matches, CancellationToken cancellation)
    {
        var strongest = matches.SelectMany(match => match.Reasons, (match, reason) => match.Score * reason.Part).DefaultIfEmpty(1).Max();
        return new SaidReasons(this, await ReasonFacts.ReadAsync(db, matches, cancellation), strongest);
    }

    internal PartnerReason Say(MatchReason reason, double strength, ReasonFacts facts)
    {
        var steps = Math.Clamp((int)Math.Round(strength * 20) * 5, 5, 100);
        var subject = reason.Kind is MatchReasonKind.GivesWhatWeSeek or MatchReasonKind.SeeksWhatWeGive
            ? Text($"Subject.{reason.Facts[0]}").Value
            : "";
        var hasOnlyMet = reason.Kind == MatchReasonKind.WorkedTogether && reason.Facts.All(fact => facts.Introduction(fact) is not null);
        var says = hasOnlyMet ? Text("Reason.Met") : Text($"Reason.{reason.Kind}", subject);
        var weight =
            steps < MuchFrom ? "Some"
            : reason.WeighsMost ? "Most"
            : "Much";
        return new PartnerReason(says, FactsOf(reason, facts), Text($"Weight.{weight}"), steps);
    }

    private IReadOnlyList<ReasonFact> FactsOf(MatchReason reason, ReasonFacts facts) =>
        reason.Kind switch
        {
            MatchReasonKind.GivesWhatWeSeek or MatchReasonKind.SeeksWhatWeGive => [TheirPost(reason.Facts, facts)],
            MatchReasonKind.SharedThemes => [.. reason.Facts.Select(slug => Term(TermKind.Theme, slug, $"temaer/{slug}"))],
            MatchReasonKind.SharedCategories =>
            [
                .. reason.Facts.Select(slug => Term(TermKind.SolutionCategory, slug, $"kategorier/{slug}")),
            ],
            MatchReasonKind.SharedCompetences => [.. reason.Facts.Select(slug => Term(TermKind.Competence, slug, null))],
            MatchReasonKind.AlikeWork => [Alike(reason.Facts, facts)],
            MatchReasonKind.WorkedTogether => [.. reason.Facts.SelectMany(fact => Together(fact, facts))],
            MatchReasonKind.Lately => Pages(reason.Facts.Select(facts.Activity)),
            MatchReasonKind.SharedPartners => Pages(reason.Facts.Select(facts.Organisation)),
            MatchReasonKind.NamedInText => [new(Text("Fact.Named", string.Join(' ', reason.Facts)))],
            MatchReasonKind.Active => [Active(reason.Facts)],
            MatchReasonKind.ServesRegion or MatchReasonKind.SameRegion => [Term(TermKind.Region, reason.Facts[0], null)],
            MatchReasonKind.TypesThatMeet => [new(Text("Fact.Types", Type(reason.Facts[0]), Type(reason.Facts[1])))],
            MatchReasonKind.SameType => [new(Type(reason.Facts[0]))],
            MatchReasonKind.AlikeName => [new(reason.Facts[0])],
            _ => [new(Text("Fact.Answers", Share(reason.Facts[0])))],
        };

    private IEnumerable<ReasonFact> Together(string id, ReasonFacts facts)
    {
        if (facts.Introduction(id) is not { } met)
        {
            return Pages([facts.Activity(id)]);
        }

        var says = met.Purpose.Length > 0 ? Text("Fact.Introduction", met.Purpose) : Text("Fact.IntroductionBare");
        return [new(says, $"introduktioner/{met.Id}")];
    }

    private ReasonFact TheirPost(IReadOnlyList<string> ids, ReasonFacts facts) =>
        facts.Post(ids[1]) is { } post ? new(Text("Fact.Post", post.Title), $"opslag/{post.Slug}") : new(Text($"Subject.{ids[0]}"));

    // What is like ours is an activity with a page, or what they say of themselves.
    private ReasonFact Alike(IReadOnlyList<string> ids, ReasonFacts facts)
    {
        var ours = facts.Activity(ids[1])?.Title;
        if (facts.Activity(ids[0]) is { } page)
        {
            return new(ours is null ? Text("Fact.Page", page.Title) : Text("Fact.PageLike", page.Title, ours), page.Path);
        }

        return new(ours is null ? Text("Fact.Profile") : Text("Fact.ProfileLike", ours), facts.Organisation(ids[0])?.Path);
    }

    private ReasonFact Active(IReadOnlyList<string> counts) =>
        counts[1] == "0"
            ? new(Text(counts[0] == "1" ? "Fact.DoneOne" : "Fact.Done", counts[0]))
            : new(Text(counts[0] == "1" ? "Fact.DoneHereOne" : "Fact.DoneHere", counts[0], counts[1]));

    private static IReadOnlyList<ReasonFact> Pages(IEnumerable<NamedPage?> pages) =>
        [.. pages.OfType<NamedPage>().Select(page => new ReasonFact(page.Title, page.Path))];

    private ReasonFact Term(TermKind kind, string slug, string? link) => new(catalogue.Name(kind, slug), link);

    private string Type(string slug) => catalogue.Name(TermKind.OrganisationType, slug);

    private static string Share(string share) =>
        Math.Round(100 * double.Parse(share, CultureInfo.InvariantCulture)).ToString(CultureInfo.CurrentCulture);

    // Seen from the other side »we« and »they« change places; what reads the same from both has one sentence.
    private LocalizedString Text(string key, params object[] arguments) =>
        isTurned && texts[$"Turned.{key}", arguments] is { ResourceNotFound: false } turned ? turned : texts[key, arguments];
}

/// <summary>The reasons of one ranking.</summary>
/// <param name="words">Says them.</param>
/// <param name="facts">What they name.</param>
/// <param name="strongest">What the strongest of them adds to its partner's score.</param>
internal sealed class SaidReasons(ReasonWords words, ReasonFacts facts, double strongest)
{
    public PartnerPost? PostOf(Match match) =>
        match.Reasons.FirstOrDefault(reason => reason.Kind is MatchReasonKind.GivesWhatWeSeek or MatchReasonKind.SeeksWhatWeGive)
            is { } reason
        && facts.Post(reason.Facts[1]) is { } post
            ? new PartnerPost(post.Slug, post.Title, post.Kind)
            : null;

    /// <summary>In words; one whose pages are gone since is left out.</summary>
    public IReadOnlyList<PartnerReason> Of(Match match) => Of(match, words);

    /// <summary>The other side's reasons, said to the one they speak of.</summary>
    public IReadOnlyList<PartnerReason> TurnedOf(Match match) => Of(match, words.Turned);

    private IReadOnlyList<PartnerReason> Of(Match match, ReasonWords says) =>
        [
            .. match
                .Reasons.Select(reason => says.Say(reason, match.Score * reason.Part / strongest, facts))
                .Where(reason => reason.RestsOn.Count > 0),
        ];
}
