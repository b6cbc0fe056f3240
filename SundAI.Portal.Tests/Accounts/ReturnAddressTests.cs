using SundAI.Portal.Accounts.SigningIn;

namespace SundAI.Portal.Tests.Accounts;

public sealed class ReturnAddressTests
{
    [Theory]
    [InlineData("/en/min-portal")]
    [InlineData("/opslag/nyt?tema=data")]
    [InlineData("opslag/nyt")]
    [InlineData("anbefalinger/x#afsnit-2")]
    public void Addresses_of_ours_are_kept(string address) => ReturnAddress.Of(address).ShouldBe(address);

    [Theory]
    [InlineData("/opslag?q=æ og %C3%B8", "/opslag?q=%C3%A6%20og%20%C3%B8")]
    [InlineData("/\u2028/evil", "/%E2%80%A8/evil")]
    [InlineData("soeg?q=🩺", "soeg?q=%F0%9F%A9%BA")]
    public void An_address_goes_into_a_header_whatever_letters_it_has(string asked, string address)
    {
        ReturnAddress.Of(asked).ShouldBe(address);
        ReturnAddress.Of(address).ShouldBe(address, "it is carried from step to step");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/\t/evil.example")]
    [InlineData("/x\r\nSet-Cookie: a=b")]
    [InlineData("konto/log-ind")]
    [InlineData("/en/konto/log-ind?tilbage=x")]
    [InlineData("/konto/log-ud")]
    public void Everything_else_leads_to_ones_own_portal(string? address) => ReturnAddress.Of(address).ShouldBe("min-portal");
}
