using Capi.Delivery.Configuration;
using Capi.Runtime.Tests.Delivery.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
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

    [Fact]
    public async Task A_mistyped_key_is_logged_and_its_value_is_not()
    {
        var logs = new FakeLogCollector();
        using var host = Build("MetaCapi", logs, ("GraphVersoin", Token), ("Datasets:de:AccesToken", Token), ("Datasets:de:DatasetId", "1"), ("Datasets:de:AccessToken", "t"), ("DefaultDataset", "de"), ("linger", "00:00:01"));

        await host.StartAsync();

        Assert.Contains("Configuration key MetaCapi:GraphVersoin is not an option", logs.GetText(), StringComparison.Ordinal);
        Assert.Contains("Configuration key MetaCapi:Datasets:de:AccesToken is not an option", logs.GetText(), StringComparison.Ordinal);
        Assert.DoesNotContain("linger", logs.GetText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Token, logs.GetText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_is_a_known_key()
    {
        var keys = typeof(MetaCapiOptions).GetProperties().Select(property => property.Name).Where(name => name != nameof(MetaCapiOptions.Datasets)).Select(name => $"M:{name}")
            .Concat(typeof(MetaCapiDatasetOptions).GetProperties().Select(property => $"M:Datasets:a:{property.Name}"));
        var section = new ConfigurationBuilder().AddInMemoryCollection(keys.ToDictionary(key => key, _ => (string?)"x")).Build().GetSection("M");

        Assert.Empty(ConfigurationKeyCheck.FindUnknownKeys(section));
    }

    [Theory]
    [InlineData("<your-token>")]
    [InlineData("your-access-token")]
    [InlineData("YOUR_ACCESS_TOKEN")]
    [InlineData("${META_TOKEN}")]
    [InlineData("%TOKEN%")]
    [InlineData("{{token}}")]
    [InlineData("changeme")]
    [InlineData("EAAxxxxxxxxxxxx")]
    [InlineData("EAA...")]
    [InlineData("TODO")]
    public async Task A_placeholder_as_access_token_fails_the_start(string token)
    {
        using var host = Build("MetaCapi", ("Datasets:de:DatasetId", "1"), ("Datasets:de:AccessToken", token), ("DefaultDataset", "de"));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("MetaCapi dataset 'de' has a placeholder as AccessToken", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(token, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EAAGm0PX4ZCpsBAKZCtodoXx")]
    [InlineData("token")]
    public void A_real_token_is_no_placeholder(string token) => Assert.False(Placeholders.IsPlaceholder(token));

    [Fact]
    public async Task A_disabled_client_validates_and_sends_nothing_without_any_dataset()
    {
        var logs = new FakeLogCollector();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(new FakeLoggerProvider(logs));
        var section = new ConfigurationBuilder().AddInMemoryCollection([new("MetaCapi:Enabled", "false"), new("MetaCapi:AccessToken", "<your-token>")]).Build().GetSection("MetaCapi");
        builder.Services.AddMetaCapi(section);
        using var host = builder.Build();
        await host.StartAsync();
        var client = host.Services.GetRequiredService<IMetaCapiClient>();

        var context = new MetaEventContext { Consent = MetaConsent.Granted };
        Assert.Equal(EnqueueResult.Invalid(InvalidReason.EventMissing), await client.EnqueueAsync((TestEvent?)null!, context));
        Assert.Equal(default, await client.ForDataset("any").FlushAsync());
        Assert.NotNull(host.Services.GetRequiredKeyedService<IMetaCapiClient>("de"));
        Assert.Contains("MetaCapi is disabled", logs.GetText(), StringComparison.Ordinal);
        await host.StopAsync();
    }

    private static IHost Build(string section, params (string Key, string Value)[] values) => Build(section, null, values);

    private static IHost Build(string section, FakeLogCollector? logs, params (string Key, string Value)[] values)
    {
        var entries = values.Append(("DatasetId", "1234567890")).Append(("AccessToken", "token"))
            .ToDictionary(entry => $"{section}:{entry.Item1}", entry => (string?)entry.Item2);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        if (logs is not null)
            builder.Logging.AddProvider(new FakeLoggerProvider(logs));
        builder.Services.AddMetaCapi(new ConfigurationBuilder().AddInMemoryCollection(entries).Build().GetSection(section));
        return builder.Build();
    }
}
