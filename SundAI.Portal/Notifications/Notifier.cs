using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Notifications;

/// <summary>What a listener wants people to know.</summary>
/// <param name="Key">A key of <see cref="NotificationsText"/>.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Arguments">What the sentence names of things and organisations.</param>
internal sealed record News(string Key, string Address, params string[] Arguments)
{
    /// <summary>The person whom the sentence names before those, if it names one.</summary>
    public Guid? AboutId { get; init; }

    /// <summary>The key under which it is told once, where other news is the same thing said otherwise; else its own.</summary>
    public string? SameAs { get; init; }

    /// <summary>Of news that must not ring twice: the key that says less of the same thing. While that is unread, this is said in its place.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>The key that says more of the same thing: whoever has been told so needs no bell for this.</summary>
    public string? SaidBy { get; init; }

    /// <summary>The thing of which this is told a person once, however often it happens; without it, each event is news.</summary>
    public Guid? OnceFor { get; init; }
}

/// <summary>
/// Writes notifications, once for each event and person: an event that is heard again tells nobody twice, and the same thing happening
/// again is news again.
/// </summary>
internal sealed class Notifier(EventBeingTold happened, TimeProvider clock)
{
    /// <summary>Tells everybody who speaks for an organisation, or its contacts only.</summary>
    public async Task TellOrganisationAsync(
        PortalDbContext db,
        Guid organisationId,
        News news,
        CancellationToken cancellation,
        bool contactsOnly = false
    )
    {
        var recipients = await db.RecipientsAsync(organisationId, contactsOnly, cancellation);
        await TellAsync(db, [.. recipients.Select(recipient => recipient.PersonId)], news, cancellation);
    }

    /// <summary>Tells some people and saves. Those who are gone are left out.</summary>
    public async Task TellAsync(PortalDbContext db, IReadOnlyCollection<Guid> persons, News news, CancellationToken cancellation)
    {
        await AddAsync(db, persons, news, cancellation);
        // Somebody else told them meanwhile: then they know.
        await db.SaveAsync(cancellation);
    }

    /// <summary>
    /// Puts what some people are told into what the context will save. Answers who did not know yet; one of them gets no bell of their own for it where
    /// another says the same.
    /// </summary>
    public async Task<IReadOnlyCollection<Guid>> AddAsync(
        PortalDbContext db,
        IReadOnlyCollection<Guid> persons,
        News news,
        CancellationToken cancellation
    )
    {
        var about = news.OnceFor ?? happened.Id;
        var source = $"{news.SameAs ?? news.Key}:{about:N}";
        var less = news.InsteadOf is null ? source : $"{news.InsteadOf}:{about:N}";
        var known = await db.Set<Person>()
            .Where(person => persons.Contains(person.Id) && person.UserId != null)
            .Where(person =>
                !db.Set<Notification>()
                    .Any(row => row.PersonId == person.Id && (row.Source == source || (row.Source == less && row.Key == news.Key)))
            )
            .Select(person => person.Id)
            .ToListAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var rung = await RungAsync(db, known, news, source, about, now, cancellation);
        db.Set<Notification>()
            .AddRange(
                known
                    .Where(id => !rung.Contains(id))
                    .Select(id => new Notification(id, source, news.Key, news.Address, now, news.AboutId, news.Arguments))
            );
        return known;
    }

    // Who has a bell for the same thing that says this, or will.
    private static async Task<HashSet<Guid>> RungAsync(
        PortalDbContext db,
        List<Guid> persons,
        News news,
        string source,
        Guid about,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if ((news.InsteadOf ?? news.SaidBy) is not { } key)
        {
            return [];
        }

        var other = $"{key}:{about:N}";
        var rows = await db.Set<Notification>()
            .Where(row => persons.Contains(row.PersonId) && row.Source == other && (news.SaidBy != null || row.ReadAt == null))
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            if (news.SaidBy is not null)
            {
                row.StandFor(source);
            }
            else
            {
                row.SayInstead(news.Key, now, news.Arguments);
            }
        }

        return [.. rows.Select(row => row.PersonId)];
    }
}
