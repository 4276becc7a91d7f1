using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Capi.Runtime.Tests.Delivery.Configuration;

public class ConfigurationTests
{
    private const string Token = "EAAcanaryTOKENcanary";

    [Theory]
    [InlineData("Linger", Token)]
    [InlineData("Linger", "99999999.00:00:00.canary")]
    [InlineData("linger", "canary")]
    [InlineData("MaxQueueBytes", "64MBcanary")]
    [InlineData("MaxBatchEvents", "99999999999999999999")]
    [InlineData("BaseAddress", "http://EAAcanary:x:y")]
    public async Task A_value_of_the_wrong_type_fails_the_start_with_a_message_that_names_the_key_and_not_the_value(string key, string value)
    {
        using var host = Build("MetaCapi", (key, value));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal($"The value of configuration key MetaCapi:{key} has the wrong format: write a time as 00:00:10, a number as digits only and an address as https://graph.facebook.com.", exception.Message);
        Assert.Null(exception.InnerException);
        Assert.DoesNotContain(value, exception.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task All_keys_with_a_value_of_the_wrong_type_are_reported_together()
    {
        using var host = Build("Marketing:Meta", ("Linger", Token), ("MaxBatchEvents", "10"), ("HoldDelay", Token));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(["Marketing:Meta:HoldDelay", "Marketing:Meta:Linger"], exception.Failures.Select(failure => failure.Split(' ')[5]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Resolving_the_client_fails_as_well_without_showing_the_value()
    {
        using var host = Build("MetaCapi", ("Linger", Token));

        var exception = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IMetaCapiClient>());

        Assert.DoesNotContain(Token, exception.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    [Theory]
    [InlineData("Linger", "00:00:00.5")]
    [InlineData("MaxQueueBytes", "67108864")]
    [InlineData("BaseAddress", "http://127.0.0.1:5001")]
    [InlineData("NoOptionOfOurs", Token)]
    public async Task A_valid_value_is_accepted(string key, string value)
    {
        using var host = Build("MetaCapi", (key, value));

        await host.StartAsync();

        Assert.NotNull(host.Services.GetRequiredService<IMetaCapiClient>());
    }

    private static IHost Build(string section, params (string Key, string Value)[] values)
    {
        var entries = values.Append(("DatasetId", "1234567890")).Append(("AccessToken", "token"))
            .ToDictionary(entry => $"{section}:{entry.Item1}", entry => (string?)entry.Item2);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddMetaCapi(new ConfigurationBuilder().AddInMemoryCollection(entries).Build().GetSection(section));
        return builder.Build();
    }
}
