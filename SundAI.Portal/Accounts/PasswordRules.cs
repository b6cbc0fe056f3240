using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>What a password must be: long. A sentence is better than a riddle of signs.</summary>
internal static class PasswordRules
{
    /// <summary>Fewest characters.</summary>
    public const int Min = 12;

    /// <summary>Most characters: enough for a sentence, too few to keep the server busy with hashing.</summary>
    public const int Max = 128;

    /// <summary>Different characters it must have.</summary>
    public const int Different = 4;

    /// <summary>A new password, checked before Identity sees it.</summary>
    public static Check Password(this Check check, string field, string? password) =>
        check
            .That(password is { Length: >= Min }, field, Refusal.Of<AccountsText>("Password.TooShort", Min))
            .That(password is null or { Length: <= Max }, field, Refusal.Of<AccountsText>("Password.TooLong", Max))
            .That(
                password is null or { Length: < Min } || password.Distinct().Count() >= Different,
                field,
                Refusal.Of<AccountsText>("Password.TooPlain")
            );
}
