using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Commands;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.Administering;

/// <summary>
/// <c>create-admin EMAIL</c>: makes an administrator, or makes one of an account that is there. Prints a link that sets the password,
/// good for two hours and once; or takes the password from the standard input, so that it stands in no list of processes.
/// </summary>
internal sealed class CreateAdminVerb(
    DatabasePreparation preparation,
    UserManager<IdentityUser<Guid>> users,
    AccountFactory accounts,
    AccountMails mails
) : ICommandVerb
{
    public Command Describe()
    {
        var email = new Argument<string>("EMAIL") { Description = "The administrator's address, which signs in." };
        var name = new Option<string?>("--name") { Description = "The administrator's name; the address until it is told." };
        var fromInput = new Option<bool>("--password-stdin") { Description = "Reads the password from the standard input." };
        var command = new Command("create-admin", "Makes an account with the administrator's role, or gives the role to one.")
        {
            email,
            name,
            fromInput,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetRequiredValue(email).Trim(),
                    parsed.GetValue(name),
                    parsed.GetValue(fromInput) ? Console.In.ReadLine() : null,
                    cancellation
                )
        );
        return command;
    }

    /// <summary>Does it. Returns the exit code.</summary>
    internal async Task<int> RunAsync(string email, string? name, string? password, CancellationToken cancellation)
    {
        var check = new Check().Email("EMAIL", email);
        if (password is not null)
        {
            check.Password("password", password);
        }

        if (check.Failed)
        {
            await Console.Error.WriteLineAsync(
                check.Refusals[0].Field == "EMAIL" ? $"»{email}« is no e-mail address." : "The password needs at least 12 characters."
            );
            return 1;
        }

        await preparation.MigrateAsync(cancellation);
        await preparation.SeedAsync(demo: false, cancellation);
        var id = await accounts.CreateConfirmedAsync(
            name ?? email.Split('@')[0],
            email,
            password: null,
            Language.Danish,
            [PortalRole.Administrator],
            cancellation
        );
        var user = (await users.FindByIdAsync(id.ToString()))!;
        if (!await users.IsInRoleAsync(user, PortalRole.Administrator))
        {
            await users.AddToRoleAsync(user, PortalRole.Administrator);
        }

        if (password is null)
        {
            var link = await mails.PasswordLinkAsync(user);
            Console.WriteLine($"{email} is an administrator. Set the password within two hours at:\n{link}");
            return 0;
        }

        user.EmailConfirmed = true;
        await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
        Console.WriteLine($"{email} is an administrator with the given password.");
        return 0;
    }
}
