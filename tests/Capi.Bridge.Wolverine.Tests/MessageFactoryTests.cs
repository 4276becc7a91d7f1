using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Capi.Bridge.Wolverine.Tests;

/// <summary>Messages contain what Meta receives, and nothing raw.</summary>
public class MessageFactoryTests
{
    private static readonly MetaEventContext Consented = new() { Consent = MetaConsent.Granted };

    [Fact]
    public void A_message_is_normalized_and_hashed()
    {
        var result = CreateFactory().TryCreate(new LeadWon("lead-1", DateTimeOffset.UtcNow, " Canary@Example.org "), Consented, out var message);

        Assert.True(result.IsAccepted);
        Assert.NotNull(message);
        Assert.Equal("shop-de", message.DatasetAlias);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("canary@example.org"u8)), message.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", message.Json, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(message.SendDeadline, DateTimeOffset.UtcNow.AddDays(6), DateTimeOffset.UtcNow.AddDays(7));
        Assert.Equal("shop-de", message.ToString());
    }

    [Fact]
    public void Without_consent_or_with_an_invalid_event_there_is_no_message()
    {
        var factory = CreateFactory();

        Assert.Equal(EnqueueStatus.ConsentWithheld, factory.TryCreate(new LeadWon("lead-1", DateTimeOffset.UtcNow, "person@example.org"), default, out var withheld).Status);
        Assert.Equal(EnqueueStatus.Invalid, factory.TryCreate(new LeadWon("", DateTimeOffset.UtcNow, "person@example.org"), Consented, out var invalid).Status);

        Assert.Null(withheld);
        Assert.Null(invalid);
    }

    [Fact]
    public void An_address_in_the_event_ID_is_not_in_the_message()
    {
        Assert.True(CreateFactory().TryCreate(new LeadWon("canary@example.org", DateTimeOffset.UtcNow, "person@example.org"), Consented, out var message).IsAccepted);

        Assert.DoesNotContain("canary", message!.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_options_are_refused()
    {
        using var services = new ServiceCollection().AddMetaEventMessages(options => (options.DatasetAlias, options.DefaultPhoneCountry, options.DateOrder) = ("a b", "nowhere", (DateOrder)9)).BuildServiceProvider();

        Assert.Equal(3, Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IMetaEventMessageFactory>()).Failures.Count());
    }

    private static IMetaEventMessageFactory CreateFactory() =>
        new ServiceCollection().AddMetaEventMessages(options => options.DatasetAlias = "shop-de").BuildServiceProvider().GetRequiredService<IMetaEventMessageFactory>();
}
