using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Commands;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Accounts;

/// <summary>
/// <c>create-admin EMAIL</c>: makes the account an administrator, and the account itself where there is none. There is no default
/// password: the verb prints a link, valid for two hours, on whose page the person chooses one.
/// </summary>
internal sealed class CreateAdminVerb(
    DatabasePreparation preparation,
    AccountFactory accounts,
    UserManager<IdentityUser<Guid>> users,
    AccountLinks links
) : ICommandVerb
{
    public Command Describe()
    {
        var email = new Argument<string>("email") { Description = "The administrator's e-mail address." };
        var command = new Command("create-admin", "Makes an account an administrator and prints a link to choose the password.") { email };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(email)!, cancellation));
        return command;
    }

    private async Task<int> RunAsync(string email, CancellationToken cancellation)
    {
        await preparation.MigrateAsync(cancellation);
        await preparation.SeedAsync(demo: false, cancellation);
        await accounts.CreateConfirmedAsync(email.Split('@')[0], email, password: null, Language.Danish, roles: null, cancellation);
        var user = (await users.FindByEmailAsync(email))!;
        if (!await users.IsInRoleAsync(user, PortalRole.Administrator))
        {
            await users.AddToRoleAsync(user, PortalRole.Administrator);
        }

        Console.WriteLine($"{email} is an administrator.");
        if (!await users.HasPasswordAsync(user))
        {
            Console.WriteLine("Choose the password here within two hours:");
            Console.WriteLine(links.Of("ny-adgangskode", user.Id, await users.GeneratePasswordResetTokenAsync(user)));
        }

        return 0;
    }
}
