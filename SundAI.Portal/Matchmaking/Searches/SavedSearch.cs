using System.Security.Cryptography;
using System.Text;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Matchmaking;

/// <summary>What a followed search asks for; every part may be missing, but not all.</summary>
/// <param name="Words">Words that must all be said, as search reads them: stems, parts of compounds, both languages.</param>
/// <param name="Kind">The kind of thing, as search names it; null for whatever is told of.</param>
/// <param name="Theme">A theme.</param>
/// <param name="PostKind">Of posts: needs or offers.</param>
/// <param name="Subject">Of posts: what is sought or given.</param>
/// <param name="Category">Of posts: a category.</param>
/// <param name="Region">Of posts: a region.</param>
public sealed record SearchWish(
    string? Words,
    string? Kind = null,
    string? Theme = null,
    PostKind? PostKind = null,
    PostSubject? Subject = null,
    string? Category = null,
    string? Region = null
)
{
    /// <summary>The longest words, in characters.</summary>
    public const int WordsMax = 200;

    /// <summary>Whether it narrows posts as the list of posts does.</summary>
    public bool IsOfPosts => Kind == nameof(Post);

    /// <summary>The page that shows what it finds now, without a leading slash.</summary>
    public string Address =>
        IsOfPosts
            ? With(
                "opslag",
                ("q", Words),
                ("slags", PostKind?.ToString()),
                ("hvad", Subject?.ToString()),
                ("tema", Theme),
                ("kategori", Category),
                ("region", Region)
            )
            : With("soeg", ("q", Words), ("slags", Kind), ("tema", Theme));

    /// <summary>The page that follows it, without a leading slash.</summary>
    public string FollowAddress =>
        With(
            "soegninger/ny",
            ("q", Words),
            ("slags", Kind),
            ("tema", Theme),
            ("behov", PostKind?.ToString()),
            ("hvad", Subject?.ToString()),
            ("kategori", Category),
            ("region", Region)
        );

    /// <summary>The same for the same wish, however it is typed.</summary>
    public string Fingerprint()
    {
        string?[] parts = [Words?.Trim().ToLowerInvariant(), Kind, Theme, PostKind?.ToString(), Subject?.ToString(), Category, Region];
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    private static string With(string page, params (string Name, string? Value)[] query)
    {
        var said = query
            .Where(part => !string.IsNullOrWhiteSpace(part.Value))
            .Select(part => $"{part.Name}={Uri.EscapeDataString(PlainLetters.Wellformed(part.Value!.Trim()))}");
        return string.Join('?', new[] { page, string.Join('&', said) }.Where(part => part.Length > 0));
    }
}

/// <summary>A search that a person follows: what is new and matches it is told once.</summary>
public sealed class SavedSearch
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameMax = 120;

    /// <summary>How many one person follows at most.</summary>
    public const int MostOfOne = 30;

    private SavedSearch() { }

    /// <summary>Follows from now on.</summary>
    public SavedSearch(Guid personId, int place, string name, SearchWish wish, bool byMail, DateTime now)
    {
        (PersonId, Place, Name, ByMail, Since) = (personId, place, name, byMail, now);
        (Words, Kind, Theme, Fingerprint) = (wish.Words?.Trim() ?? "", wish.Kind, wish.Theme, wish.Fingerprint());
        (PostKind, Subject, Category, Region) = (wish.PostKind, wish.Subject, wish.Category, wish.Region);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Who follows.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Which of the person's places it takes, from 1 to <see cref="MostOfOne"/>: a unique index keeps anybody from more.</summary>
    public int Place { get; private set; }

    /// <summary>What its person calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Words that must all be said; empty when filters alone say it.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The kind of thing, as search names it; null for any.</summary>
    public string? Kind { get; private set; }

    /// <summary>A theme, if one.</summary>
    public string? Theme { get; private set; }

    /// <summary>Needs or offers, if either.</summary>
    public PostKind? PostKind { get; private set; }

    /// <summary>What is sought or given, if something.</summary>
    public PostSubject? Subject { get; private set; }

    /// <summary>A category, if one.</summary>
    public string? Category { get; private set; }

    /// <summary>A region, if one.</summary>
    public string? Region { get; private set; }

    /// <summary>The same for the same wish: a unique index keeps a person from following it twice.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Whether what it finds is gathered in a mail, too.</summary>
    public bool ByMail { get; private set; }

    /// <summary>Since when: what was there before is no news.</summary>
    public DateTime Since { get; private set; }

    /// <summary>What it asks for.</summary>
    public SearchWish Wish => new(Words.Length == 0 ? null : Words, Kind, Theme, PostKind, Subject, Category, Region);

    /// <summary>Gathers in mails, or no more.</summary>
    public void Mail(bool byMail) => ByMail = byMail;
}

/// <summary>
/// That a search found a thing: told by the bell when it was found, once, and by the next mail. Kept for <see cref="KeptDays"/> days after that.
/// </summary>
public sealed class SearchHit
{
    /// <summary>How long it is kept, in days, and how old news may be.</summary>
    public const int KeptDays = 90;

    /// <summary>The search.</summary>
    public required Guid SearchId { get; init; }

    /// <summary>What was found.</summary>
    public required Guid EntityId { get; init; }

    /// <summary>When.</summary>
    public required DateTime FoundAt { get; init; }

    /// <summary>When it was put into a mail, or decided that none is wanted; null while it waits for the next one.</summary>
    public DateTime? MailedAt { get; set; }
}
