using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>A reason in words.</summary>
/// <param name="Says">The reason.</param>
/// <param name="RestsOn">What it rests on.</param>
/// <param name="Link">A page that shows it, without a leading slash; null when there is none.</param>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Strength">For the bar: measured by the strongest reason of the whole ranking, in steps of 5 from 5 to 100.</param>
public sealed record PartnerReason(string Says, string RestsOn, string? Link, string Weight, int Strength);

/// <summary>Turns the matcher's facts into sentences in the reader's language; it says nothing that is not among the facts.</summary>
internal sealed class ReasonWords(IStringLocalizer<MatchmakingText> texts, TaxonomyCatalogue catalogue, PartnerIndex index)
{
    /// <summary>Reads the posts that the reasons name.</summary>
    public async Task<ReasonFacts> ReadAsync(PortalDbContext db, IReadOnlyList<Match> matches, CancellationToken cancellation)
    {
        var postIds = matches
            .SelectMany(match => match.Reasons)
            .Where(reason => reason.Kind == MatchReasonKind.ComplementaryPost)
            .SelectMany(reason => reason.Facts.Skip(1))
            .Select(id => Guid.Parse(id, CultureInfo.InvariantCulture))
            .ToHashSet();
        var posts = await db.Set<Post>()
            .AsNoTracking()
            .Where(post => postIds.Contains(post.Id))
            .Select(post => new NamedPost(post.Id, post.Slug, post.Title, post.Kind, post.Subject, post.OrganisationId))
            .ToDictionaryAsync(post => post.Id, cancellation);
        var strongest = matches.SelectMany(match => match.Reasons, (match, reason) => match.Score * reason.Part).DefaultIfEmpty(1).Max();
        return new ReasonFacts(this, posts, strongest);
    }

    internal PartnerReason Say(MatchReason reason, double strength, ReasonFacts facts)
    {
        var (says, rests, link) = reason.Kind switch
        {
            MatchReasonKind.ComplementaryPost => Complementary(reason, facts),
            MatchReasonKind.SharedThemes => (texts["Reason.Themes"].Value, Names(TermKind.Theme, reason), $"temaer/{reason.Facts[0]}"),
            MatchReasonKind.SharedCategories => (
                texts["Reason.Categories"].Value,
                Names(TermKind.SolutionCategory, reason),
                $"kategorier/{reason.Facts[0]}"
            ),
            MatchReasonKind.SharedCompetences => (texts["Reason.Competences"].Value, Names(TermKind.Competence, reason), null),
            MatchReasonKind.SimilarText => (
                texts["Reason.Text"].Value,
                texts["Reason.TextRests", string.Join(", ", reason.Facts.Select(stem => index.WordOf(stem) ?? stem).Distinct())].Value,
                null
            ),
            _ => (texts["Reason.Region"].Value, catalogue.Name(TermKind.Region, reason.Facts[0]), (string?)null),
        };
        var steps = Math.Clamp((int)Math.Round(strength * 20) * 5, 5, 100);
        return new PartnerReason(says, rests, link, texts[$"Weight.{reason.Weight}"], steps);
    }

    private (string, string, string?) Complementary(MatchReason reason, ReasonFacts facts)
    {
        var subject = texts[$"Subject.{reason.Facts[0]}"].Value;
        var theirs = facts.Post(reason.Facts[1]);
        var key = theirs?.Kind == PostKind.Need ? "Reason.Seeks" : "Reason.Offers";
        return (
            texts[key, subject],
            theirs is null ? subject : texts["Reason.Post", theirs.Title],
            theirs is null ? null : $"opslag/{theirs.Slug}"
        );
    }

    private string Names(TermKind kind, MatchReason reason) => string.Join(", ", reason.Facts.Select(slug => catalogue.Name(kind, slug)));
}

/// <summary>A post that a reason names.</summary>
internal sealed record NamedPost(Guid Id, string Slug, string Title, PostKind Kind, PostSubject Subject, Guid OrganisationId);

/// <summary>What the reasons of one ranking name.</summary>
/// <param name="words">Says them.</param>
/// <param name="posts">The posts that they name.</param>
/// <param name="strongest">What the strongest of them adds to its partner's score.</param>
internal sealed class ReasonFacts(ReasonWords words, IReadOnlyDictionary<Guid, NamedPost> posts, double strongest)
{
    public NamedPost? Post(string id) => posts.GetValueOrDefault(Guid.Parse(id, CultureInfo.InvariantCulture));

    public PartnerPost? PostOf(Match match) =>
        match.Reasons.FirstOrDefault(reason => reason.Kind == MatchReasonKind.ComplementaryPost) is { } reason
        && Post(reason.Facts[1]) is { } post
            ? new PartnerPost(post.Slug, post.Title, post.Kind)
            : null;

    public IReadOnlyList<PartnerReason> Of(Match match) =>
        [.. match.Reasons.Select(reason => words.Say(reason, match.Score * reason.Part / strongest, this))];
}
