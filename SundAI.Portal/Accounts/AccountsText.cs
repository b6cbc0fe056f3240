namespace SundAI.Portal.Accounts;

/// <summary>The words of sign-up, sign-in and everything around an account.</summary>
public sealed class AccountsText;
