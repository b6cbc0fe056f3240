using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>An introduction as one of its two sides sees it.</summary>
/// <param name="IsAsking">Whether the reader's side asked.</param>
/// <param name="Contacts">The two persons' contact details; null before it is accepted.</param>
public sealed record IntroductionView(
    Guid Id,
    OrganisationLine From,
    OrganisationLine To,
    string? PostTitle,
    string? PostSlug,
    string Message,
    IntroductionStatus Status,
    string Reason,
    DateTime AskedAt,
    DateTime AnswerBy,
    DateTime? EndedAt,
    bool IsAsking,
    IReadOnlyList<ContactDetails>? Contacts
);

/// <summary>How to reach a person: shared with the other side of an accepted introduction, never otherwise.</summary>
public sealed record ContactDetails(string Name, string Title, string Organisation, string Email, string Phone);

/// <summary>The two sides read an introduction; for everybody else there is none.</summary>
internal sealed class ReadIntroduction(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<IntroductionView>> HandleAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.Set<Introduction>().AsNoTracking().FirstOrDefaultAsync(introduction => introduction.Id == id, cancellation);
        if (row is null)
        {
            return Refusal.NotFound;
        }

        var isAsking = await db.SpeaksForAsync(actor, row.FromOrganisationId, cancellation);
        if (!isAsking && !await db.SpeaksForAsync(actor, row.ToOrganisationId, cancellation))
        {
            return Refusal.NotFound;
        }

        var names = await OrganisationLines.OfAsync(db, [row.FromOrganisationId, row.ToOrganisationId], cancellation);
        var post = await db.Set<Post>()
            .ReadableBy(db, actor)
            .Where(post => post.Id == row.PostId)
            .Select(post => new { post.Title, post.Slug })
            .FirstOrDefaultAsync(cancellation);
        return new IntroductionView(
            row.Id,
            names[row.FromOrganisationId],
            names[row.ToOrganisationId],
            post?.Title,
            post?.Slug,
            row.Message,
            row.Status,
            row.Reason,
            row.AskedAt,
            row.AnswerBy,
            row.EndedAt,
            isAsking,
            row.Status == IntroductionStatus.Accepted ? await ContactsAsync(db, row, names, cancellation) : null
        );
    }

    private static async Task<IReadOnlyList<ContactDetails>> ContactsAsync(
        PortalDbContext db,
        Introduction row,
        IReadOnlyDictionary<Guid, OrganisationLine> names,
        CancellationToken cancellation
    )
    {
        var persons = await (
            from person in db.Set<Person>()
            join user in db.Set<IdentityUser<Guid>>() on person.UserId equals user.Id
            where person.Id == row.FromPersonId || person.Id == row.ToPersonId
            select new
            {
                person.Id,
                person.Name,
                person.Title,
                user.Email,
                person.Phone,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. persons.Select(person => new ContactDetails(
                person.Name,
                person.Title,
                names[person.Id == row.FromPersonId ? row.FromOrganisationId : row.ToOrganisationId].Name,
                person.Email!,
                person.Phone
            )),
        ];
    }
}
