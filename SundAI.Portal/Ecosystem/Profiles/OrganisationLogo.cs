namespace SundAI.Portal.Ecosystem;

/// <summary>An organisation's logo as the portal has drawn it anew: never a file as it was sent.</summary>
public sealed class OrganisationLogo
{
    private OrganisationLogo() { }

    /// <summary>The first one of an organisation.</summary>
    public OrganisationLogo(Guid organisationId, DrawnLogo drawn, DateTime now)
    {
        OrganisationId = organisationId;
        Become(drawn, now);
    }

    /// <summary>Whose; an organisation has one.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Names the content: another picture has another address, so that browsers may keep each for ever.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The picture, WebP.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>In pixels.</summary>
    public int Width { get; private set; }

    /// <summary>In pixels.</summary>
    public int Height { get; private set; }

    /// <summary>When it came.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Is replaced by another picture.</summary>
    public void Become(DrawnLogo drawn, DateTime now) =>
        (Hash, Content, Width, Height, ChangedAt) = (drawn.Hash, drawn.Content, drawn.Width, drawn.Height, now);
}

/// <summary>A picture that was drawn anew.</summary>
public sealed record DrawnLogo(string Hash, byte[] Content, int Width, int Height);

/// <summary>Where a logo is, and how large.</summary>
public sealed record LogoLine(string Hash, int Width, int Height)
{
    /// <summary>Its address, without a leading slash.</summary>
    public string Address => $"logoer/{Hash}.webp";
}
