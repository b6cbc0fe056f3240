using SundAI.Portal.Platform;

namespace SundAI.Portal.Demo;

/// <summary>The invented accounts that one can sign in with. They exist only where the demo was seeded.</summary>
internal static class DemoSignIns
{
    public const string Domain = "demo.example";
    public const string Password = "sund ai demo";
    public const string Administrator = $"administrator@{Domain}";
    public const string AdministratorName = "Agnete Lauridsen";
    public const string Facilitator = $"facilitator@{Domain}";
    public const string FacilitatorName = "Mikkel Thorsen";
    public const string StartUp = $"amina.lund@{Domain}";
    public const string Hospital = $"henrik.moerch@{Domain}";
}

/// <summary>Prints where the portal is and how to sign in to the demo.</summary>
internal sealed class DemoNotice(DemoState state) : IStartNotice
{
    public void Print(TextWriter output, string address)
    {
        output.WriteLine($"Sund AI is served on {address}");
        if (!state.IsSeeded)
        {
            return;
        }

        output.WriteLine($"Demo sign-ins, all with the password »{DemoSignIns.Password}«:");
        output.WriteLine($"  member, start-up    {DemoSignIns.StartUp}");
        output.WriteLine($"  member, hospital    {DemoSignIns.Hospital}");
        output.WriteLine($"  facilitator         {DemoSignIns.Facilitator}");
        output.WriteLine($"  administrator       {DemoSignIns.Administrator}");
    }
}

/// <summary>Whether this portal holds the demo; known from the start on.</summary>
internal sealed class DemoState
{
    public bool IsSeeded { get; set; }
}
