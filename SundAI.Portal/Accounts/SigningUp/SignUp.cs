using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
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
    public sealed record Input(string? Name, string? Email, string? Password);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        var check = new Check()
            .Text(nameof(input.Name), input.Name, 120)
            .Email(nameof(input.Email), input.Email?.Trim())
            .Password(nameof(input.Password), input.Password);
        if (check.Failed)
        {
            return check.Refusals;
        }

        tokens.Prepare();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var known = await users.FindByEmailAsync(input.Email!.Trim());
            var outcome = known is null ? await CreateAsync(input, cancellation) : await AnswerOwnerAsync(known, input.Password!);
            if (!outcome.Succeeded)
            {
                return outcome.Refusals(nameof(input.Password));
            }

            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException exception) when (Saving.IsUniqueViolation(exception))
        {
            // The same address at the same instant: the other one sent the mail.
        }

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
            await mails.AskToConfirmAsync(user);
        }

        return outcome;
    }

    private async Task<IdentityResult> AnswerOwnerAsync(IdentityUser<Guid> known, string password)
    {
        if (known.EmailConfirmed)
        {
            users.PasswordHasher.HashPassword(known, password);
            mails.SayAlreadyHere(known);
            return IdentityResult.Success;
        }

        // Nobody owns an unconfirmed account. Whoever signs up last sets the password, and links sent before stop working, so that a
        // stranger who was here first does not keep a key.
        await users.RemovePasswordAsync(known);
        var outcome = await users.AddPasswordAsync(known, password);
        if (outcome.Succeeded)
        {
            await mails.AskToConfirmAsync(known);
        }

        return outcome;
    }
}
