using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Accounts;

/// <summary>Makes accounts, each with everything that belongs to it on higher floors. The caller owns the transaction.</summary>
internal sealed class AccountFactory(
    UserManager<IdentityUser<Guid>> users,
    PortalDbContext db,
    LinkTokens tokens,
    IEnumerable<IAccountCompanion> companions,
    TimeProvider clock
)
{
    /// <summary>Adds an account that still has to confirm its address, or says why Identity refuses it.</summary>
    /// <param name="name">The person's name.</param>
    /// <param name="email">The address, which is also the sign-in name.</param>
    /// <param name="password">Null: the account gets its password by a link.</param>
    /// <param name="language">The language of mails to the person.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<(IdentityUser<Guid> User, IdentityResult Outcome)> CreateAsync(
        string name,
        string email,
        string? password,
        Language language,
        CancellationToken cancellation
    )
    {
        var user = new IdentityUser<Guid>
        {
            // The key tells when the account was made.
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserName = email,
            Email = email,
        };
        var outcome = password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password);
        if (outcome.Succeeded)
        {
            foreach (var companion in companions)
            {
                await companion.CreatedAsync(db, user.Id, name, language, cancellation);
            }

            await db.SaveChangesAsync(cancellation);
        }

        return (user, outcome);
    }

    /// <summary>Makes a confirmed account with roles in one transaction: for the demo and for tools. An account that is there is left alone.</summary>
    /// <exception cref="InvalidOperationException">Identity refuses the address or the password.</exception>
    public async Task<Guid> CreateConfirmedAsync(
        string name,
        string email,
        string? password,
        Language language,
        IReadOnlyCollection<string>? roles = null,
        CancellationToken cancellation = default
    )
    {
        if (await users.FindByEmailAsync(email) is { } known)
        {
            return known.Id;
        }

        tokens.Prepare();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (user, outcome) = await CreateAsync(name, email, password, language, cancellation);
        Demand(outcome);
        user.EmailConfirmed = true;
        Demand(await users.UpdateAsync(user));
        Demand(await users.AddToRolesAsync(user, roles ?? []));
        await transaction.CommitAsync(cancellation);
        return user.Id;
    }

    private static void Demand(IdentityResult outcome)
    {
        if (!outcome.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', outcome.Errors.Select(error => error.Description)));
        }
    }
}
