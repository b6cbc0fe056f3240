using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>What somebody types to get an account.</summary>
public sealed class SignUpInput
{
    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string Password { get; set; } = "";
}

/// <summary>
/// Makes an account and sends the link that confirms it. Whether the address has an account already is told to its owner by mail,
/// never on the page.
/// </summary>
internal sealed class SignUp(
    AccountFactory accounts,
    UserManager<IdentityUser<Guid>> users,
    PortalDbContext db,
    AccountLinks links,
    LinkTokens tokens,
    MailWriter mail
)
{
    public async Task<Result> HandleAsync(Actor actor, SignUpInput input, CancellationToken cancellation)
    {
        var check = new Check()
            .Text(nameof(input.Name), input.Name, 120, min: 2)
            .Email(nameof(input.Email), input.Email)
            .That(input.Password is { Length: <= 200 }, nameof(input.Password), Refusal.Of<AccountsText>("Password.TooLong", 200));
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (await PasswordProblemAsync(input.Password) is { } weak)
        {
            return weak;
        }

        var language = Languages.Current;
        if (await users.FindByEmailAsync(input.Email.Trim()) is { } known)
        {
            mail.Write<AccountsText>(db, known.Email!, language, "Mail.AlreadyHere", mail.Link(language, "konto/log-ind"));
            return await db.SaveAsync(cancellation);
        }

        tokens.Prepare();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (user, result) = await accounts.CreateAsync(input.Name, input.Email.Trim(), input.Password, language, cancellation);
        if (!result.Succeeded)
        {
            return result.ToRefusals(nameof(input.Password), nameof(input.Email));
        }

        var link = links.Of("bekraeft", user.Id, await users.GenerateEmailConfirmationTokenAsync(user));
        mail.Write<AccountsText>(db, user.Email!, language, "Mail.Confirm", link);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Done;
    }

    private async Task<List<Refusal>?> PasswordProblemAsync(string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            var result = await validator.ValidateAsync(users, new IdentityUser<Guid>(), password);
            if (!result.Succeeded)
            {
                return result.ToRefusals(nameof(SignUpInput.Password), nameof(SignUpInput.Email));
            }
        }

        return null;
    }
}
