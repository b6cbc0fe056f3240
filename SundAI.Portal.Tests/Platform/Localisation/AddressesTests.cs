using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Tests.Platform.Localisation;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("organisationer/nyt-oeje")]
    [InlineData("/en/temaer?side=2#top")]
    [InlineData("soeg?q=a:b")]
    public void An_address_inside_the_portal_is_ours(string address) => Addresses.IsOurs(address).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https:/evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("a\nb")]
    public void An_address_that_leads_out_of_the_portal_is_not(string? address) => Addresses.IsOurs(address).ShouldBeFalse();
}
