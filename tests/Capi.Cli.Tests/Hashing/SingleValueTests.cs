using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Hashing;

/// <summary><c>capi hash field value</c>.</summary>
public class SingleValueTests
{
    [Fact]
    public async Task A_valid_value_is_printed_normalized_and_hashed()
    {
        var result = await CapiInProcess.RunAsync("hash", "em", " John_Smith@gmail.com ");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """
            field       em (Email, hashed)
            normalized  john_smith@gmail.com
            sent        62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f

            """,
            result.Output);
    }

    [Fact]
    public async Task A_clear_value_is_printed_unchanged()
    {
        var result = await CapiInProcess.RunAsync("hash", "fbp", "fb.1.1596403881668.1098115397");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("fbp (Fbp, sent in clear)", result.Output, StringComparison.Ordinal);
        Assert.Contains("sent        fb.1.1596403881668.1098115397\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("em", "plainaddress", "invalid_format")]
    [InlineData("ph", "12345", "too_short")]
    [InlineData("fn", "", "empty")]
    [InlineData("ge", "Mr!", "unknown")]
    [InlineData("client_ip_address", "10.0.0.1", "not_public")]
    public async Task A_dropped_value_returns_exit_code_1_and_prints_the_reason(string field, string value, string reason)
    {
        var result = await CapiInProcess.RunAsync("hash", field, value);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"dropped     {reason}: ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sent  ", result.Output, StringComparison.Ordinal);
        Assert.True(value.Length == 0 || !result.Output.Contains(value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_phone_number_of_unknown_country_says_so()
    {
        const string note = "note        the country of the number is unknown";

        Assert.Contains(note, (await CapiInProcess.RunAsync("hash", "ph", "0171 1234567")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(note, (await CapiInProcess.RunAsync("hash", "ph", "+49 171 1234567")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(note, (await CapiInProcess.RunAsync("hash", "ph", "0171 1234567", "--country", "de")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_of_assumed_order_says_so()
    {
        const string note = "note        day and month could be exchanged";

        Assert.Contains(note, (await CapiInProcess.RunAsync("hash", "db", "05/03/1995")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(note, (await CapiInProcess.RunAsync("hash", "db", "05.03.1995")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1234567a")]
    [InlineData("@handle")]
    [InlineData("--option")]
    [InlineData("[suggest]")]
    public async Task A_value_that_looks_like_an_option_is_accepted(string value)
    {
        var result = await CapiInProcess.RunAsync("hash", "external_id", value);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"normalized  {value}\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_two_dashes_an_option_is_read_as_a_value()
    {
        var result = await CapiInProcess.RunAsync("hash", "external_id", "--", "--jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("normalized  --jsonl\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_field_lists_the_known_keys()
    {
        var result = await CapiInProcess.RunAsync("hash", "email", "jane@example.net");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("The keys are: em, ph, fn, ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("jane", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hash")]
    [InlineData("hash", "em")]
    [InlineData("hash", "em", "jane@example.net", "jane2@example.net")]
    [InlineData("hash", "em", "jane@example.net", "--jsonl")]
    [InlineData("hash", "em", "--jsonl")]
    [InlineData("hash", "--jsonl", "--country", "us")]
    [InlineData("hash", "em", "jane@example.net", "--country")]
    [InlineData("hash", "em", "jane@example.net", "--country", "jane")]
    [InlineData("hash", "em", "jane@example.net", "--country", "u1")]
    public async Task A_usage_error_returns_exit_code_2_and_echoes_no_argument(params string[] args)
    {
        var result = await CapiInProcess.RunAsync(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.NotEqual("", result.Error);
        Assert.DoesNotContain("jane", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_two_letter_country_code_is_accepted()
    {
        var result = await CapiInProcess.RunAsync("hash", "zp", "94025-1234", "--country", "US");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("normalized  94025\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uk")]
    [InlineData("gb")]
    [InlineData("GBR")]
    [InlineData("United Kingdom")]
    public async Task Country_accepts_codes_and_English_names(string country)
    {
        var result = await CapiInProcess.RunAsync("hash", "ph", "(020) 7183 8750", "--country", country);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("normalized  442071838750\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("")]
    [InlineData("Atlantis")]
    public async Task An_unknown_country_is_a_usage_error(string country) =>
        Assert.Equal(2, (await CapiInProcess.RunAsync("hash", "ph", "(020) 7183 8750", "--country", country)).ExitCode);

    [Fact]
    public async Task Control_characters_are_not_printed()
    {
        var result = await CapiInProcess.RunAsync("hash", "external_id", "a\u001b[2Jb\u202Ec");

        Assert.Equal(0, result.ExitCode);
        // The directional mark is no part of the value.
        Assert.Contains("normalized  a\uFFFD[2jbc\n", result.Output, StringComparison.Ordinal);
    }
}
