using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.Administering;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Accounts.SigningIn;
using SundAI.Portal.Accounts.SigningUp;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Tests.Accounts;

namespace SundAI.Portal.Tests.Security.Rights;

internal sealed class AccountsRights : RightsTable
{
    private const string New = "ny@test.example";
    private const string Password = AccountArrangements.Password;

    public AccountsRights()
    {
        Links();
        Own();
        Administering();
    }

    private void Links()
    {
        Row<SignUp>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new("Ny Ny", New, Password), default));
        Row<ResendConfirmation>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new(New), default));
        Row<AskForNewPassword>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new(New), default));
        Row<ConfirmAccount>(
            Roles.Anyone,
            async (on, use, actor) =>
            {
                var link = await LinkAsync(on, portal => portal.Do<SignUp>().HandleAsync(Actor.Nobody, new("Ny", New, Password), default));
                return await use.HandleAsync(actor, new(link.Token, Password), default);
            }
        );
        Row<ShowSignUp>(
            Roles.Anyone,
            async (on, use, actor) =>
            {
                var link = await LinkAsync(on, portal => portal.Do<SignUp>().HandleAsync(Actor.Nobody, new("Ny", New, Password), default));
                return await use.HandleAsync(actor, new(link.Token), default);
            }
        );
        Row<SetNewPassword>(
            Roles.Anyone,
            async (on, use, actor) =>
            {
                await on.Portal.AnAccountAsync("Ny", New);
                var link = await LinkAsync(on, portal => portal.Do<AskForNewPassword>().HandleAsync(Actor.Nobody, new(New), default));
                return await use.HandleAsync(actor, new(link.UserId, link.Token, Password), default);
            }
        );
        Row<ConfirmNewEmail>(
            Roles.Anyone,
            async (on, use, actor) =>
            {
                var link = await LinkAsync(
                    on,
                    portal => portal.Do<AskToChangeEmail>().HandleAsync(on.Other.Contact, new(New, null), default)
                );
                return await use.HandleAsync(actor, new(link.UserId, New, link.Token), default);
            }
        );
    }

    private void Own()
    {
        Row<ShowMyAccount>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<ExportMyData>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<ShowTotp>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<StartTotp>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<StopTotp>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, new(null), default));
        Row<ChangePassword>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, new(null, Password), default));
        Row<AskToChangeEmail>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, new(New, null), default));
        Row<ConfirmTotp>(
            Roles.SignedIn,
            async (on, use, actor) =>
            {
                await on.Portal.Do<StartTotp>().HandleAsync(actor, default);
                var totp = await on.Portal.Do<ShowTotp>().HandleAsync(actor, default);
                return await use.HandleAsync(actor, new(totp.IsDone ? AccountArrangements.CodeOf(totp.Value.Secret!) : ""), default);
            }
        );
        Row<RenewRecoveryCodes>(
            Roles.SignedIn,
            async (on, use, actor) =>
            {
                await on.Portal.WriteAsync(async db =>
                    (await db.Set<IdentityUser<Guid>>().ToListAsync()).ConvertAll(user => user.TwoFactorEnabled = true)
                );
                return await use.HandleAsync(actor, default);
            }
        );
        Row<KeepPasskey>(
            Roles.SignedIn,
            async (on, use, actor) => await use.HandleAsync(actor, new(AccountArrangements.APasskey(), "Telefon"), default)
        );
        Row<RenamePasskey>(
            Roles.Own,
            async (on, use, actor) => await use.HandleAsync(actor, new(await PasskeyAsync(on, actor), "Bærbar"), default)
        );
        Row<DeletePasskey>(Roles.Own, async (on, use, actor) => await use.HandleAsync(actor, new(await PasskeyAsync(on, actor)), default));
        Row<DeleteAccount>(
            Roles.SignedIn,
            async (on, use, actor) =>
            {
                await on.Portal.AnAdministratorAsync("Den anden");
                var email = actor.IsSignedIn ? await on.Portal.EmailOfAsync(actor) : null;
                return await use.HandleAsync(actor, new(null, email), default);
            }
        );
    }

    private void Administering()
    {
        Row<ListAccounts>(Roles.Administrator, async (on, use, actor) => await use.HandleAsync(actor, new(), default));
        Row<SetRole>(
            Roles.Administrator,
            async (on, use, actor) =>
                await use.HandleAsync(actor, new(on.Other.Contact.UserId!.Value, PortalRole.Facilitator, Has: true), default)
        );
    }

    // The passkey of the own organisation's people; everybody else tries somebody's.
    private static Task<string> PasskeyAsync(RightsScene on, Actor actor) =>
        on.Portal.HasPasskeyAsync(actor.OrganisationId == on.Own.Id ? actor : on.Own.Contact);

    private static async Task<(Guid UserId, string Token, string? Email)> LinkAsync(RightsScene on, Func<TestPortal, Task<Result>> ask)
    {
        (await ask(on.Portal)).IsDone.ShouldBeTrue();
        await on.Portal.SettleAsync();
        return on.Portal.Mails.Last(New).Read();
    }
}
