using SundAI.Portal.Accounts.SigningIn;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.SigningUp;

/// <summary>
/// Sends the confirmation link again. Neither the answer nor how long it takes tells whether the address has an account.
/// </summary>
internal sealed class ResendConfirmation(PortalDbContext db, AddressSeal seal)
{
    /// <param name="Email">The address that was signed up with.</param>
    public sealed record Input(string? Email);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        var check = new Check().Email(nameof(input.Email), input.Email?.Trim());
        if (check.Failed)
        {
            return check.Refusals;
        }

        db.Raise(new LinkAsked(seal.Close(input.Email!.Trim()), ForPassword: false));
        return await db.SaveAsync(cancellation);
    }
}
