using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts.SigningIn;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.SigningUp;

/// <summary>
/// Makes an account that waits for its address to be confirmed. The answer is the same whether or not the address has an account
/// already, and takes about as long: only the address's owner learns it, by mail.
/// </summary>
internal sealed class SignUp(
    UserManager<IdentityUser<Guid>> users,
    PortalDbContext db,
    AccountFactory accounts,
    AccountMails mails,
    LinkTokens tokens
)
{
    /// <param name="Name">The person's name, as others will read it.</param>
    /// <param name="Email">The address that signs in.</param>
    /// <param name="Password">At least twelve characters.</param>
    /// <param name="Browser">The mark of the browser; the link in the mail carries it.</param>
    /// <param name="Back">Where the person came from; the link carries it, when it is an address of ours.</param>
    public sealed record Input(string? Name, string? Email, string? Password, string? Browser = null, string? Back = null)
    {
        internal SignUpOrigin Origin => new(Browser, ReturnAddress.Worth(Back));
    }

    private const int Attempts = 5;

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        var check = new Check()
            .Line(nameof(input.Name), input.Name, 120)
            .Email(nameof(input.Email), input.Email?.Trim())
            .Password(nameof(input.Password), input.Password);
        if (check.Failed)
        {
            return check.Refusals;
        }

        tokens.Prepare();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                if (await TryAsync(input, cancellation) is { } result)
                {
                    return result;
                }
            }
            catch (DbUpdateException exception) when (Saving.IsUniqueViolation(exception))
            {
                // At the same instant somebody else signed up with the name, or with the address: now that they have, there is room for both.
            }

            db.ChangeTracker.Clear();
        }

        return Refusal.Stale();
    }

    /// <summary>Null when somebody else took the address meanwhile.</summary>
    private async Task<Result?> TryAsync(Input input, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await users.FindByEmailAsync(input.Email!.Trim()) is { } known)
        {
            await AnswerOwnerAsync(known, input);
        }
        else if (await CreateAsync(input, cancellation) is { Succeeded: false } refused)
        {
            var isTaken = refused.Errors.Any(error => error.Code is "DuplicateEmail" or "DuplicateUserName");
            return isTaken ? null : (Result)refused.Refusals(nameof(input.Password));
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Done;
    }

    private async Task<IdentityResult> CreateAsync(Input input, CancellationToken cancellation)
    {
        var (user, outcome) = await accounts.CreateAsync(
            input.Name!.Trim(),
            input.Email!.Trim(),
            input.Password,
            Languages.Current,
            cancellation
        );
        if (outcome.Succeeded)
        {
            mails.AskToConfirm(user, user.PasswordHash!, input.Name!.Trim(), Languages.Current, input.Origin);
        }

        return outcome;
    }

    private async Task AnswerOwnerAsync(IdentityUser<Guid> known, Input input)
    {
        var hash = users.PasswordHasher.HashPassword(known, input.Password!);
        if (known.EmailConfirmed)
        {
            await mails.SayAlreadyHereAsync(known);
        }
        else
        {
            // Nobody owns an unconfirmed account: each sign-up gets its own link, and the one that is followed makes it theirs.
            mails.AskToConfirm(known, hash, input.Name!.Trim(), Languages.Current, input.Origin);
        }
    }
}
