using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.SigningIn;

/// <summary>
/// Sends a link that sets a new password. Neither the answer nor how long it takes tells whether the address has an account.
/// </summary>
internal sealed class AskForNewPassword(PortalDbContext db, AddressSeal seal)
{
    /// <param name="Email">The address of the account.</param>
    public sealed record Input(string? Email);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        var check = new Check().Email(nameof(input.Email), input.Email?.Trim());
        if (check.Failed)
        {
            return check.Refusals;
        }

        db.Raise(new LinkAsked(seal.Close(input.Email!.Trim()), ForPassword: true));
        return await db.SaveAsync(cancellation);
    }
}
