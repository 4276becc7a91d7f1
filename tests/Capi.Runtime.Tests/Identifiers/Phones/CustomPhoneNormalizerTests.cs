using System.Security.Cryptography;
using System.Text;
using Capi.Identifiers.HashedText;
using Capi.Identifiers.Normalizers;

namespace Capi.Runtime.Tests.Identifiers.Phones;

/// <summary>Tests an IPhoneNormalizer registered by the application.</summary>
public class CustomPhoneNormalizerTests
{
    [Fact]
    public void It_replaces_the_built_in_normaliser()
    {
        var service = new ScriptedNormalizer((number, country) => number == "my number" && country == "de" ? "491711234567" : "");

        Assert.Equal((DropReason.None, "491711234567"), NormalizePhone(service, " my number ", "Germany"));
        Assert.Equal((DropReason.InvalidFormat, null), NormalizePhone(service, "my number", null));
    }

    [Fact]
    public void It_is_called_for_valid_numbers_too() =>
        Assert.Equal((DropReason.None, "491711234567"), NormalizePhone(new ScriptedNormalizer((_, _) => "491711234567"), "+1 650 555 1212", null));

    [Fact]
    public void It_is_not_called_for_a_digest()
    {
        var service = new ScriptedNormalizer((_, _) => throw new InvalidOperationException());

        Assert.Equal(DropReason.None, NormalizePhone(service, "e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176", null).Reason);
    }

    [Theory]
    [InlineData("123456", DropReason.TooShort)]
    [InlineData("1234567890123456", DropReason.TooLong)]
    [InlineData("+491711234567", DropReason.ServiceFailed)]
    [InlineData("٤٩١٧١١٢٣٤٥٦٧", DropReason.ServiceFailed)]
    public void Its_output_is_validated(string output, DropReason expected) =>
        Assert.Equal((expected, null), NormalizePhone(new ScriptedNormalizer((_, _) => output), "1", null));

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(33)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(5)]
    public void An_invalid_length_counts_as_a_service_failure(int count) =>
        Assert.Equal((DropReason.ServiceFailed, null), NormalizePhone(new FixedCountNormalizer(true, count), "0171 1234567", null));

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(33)]
    public void When_it_returns_false_the_text_is_no_phone_number_whatever_the_count(int count) =>
        Assert.Equal((DropReason.InvalidFormat, null), NormalizePhone(new FixedCountNormalizer(false, count), "0171 1234567", null));

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(NullReferenceException))]
    public void An_exception_counts_as_a_service_failure(Type exception) =>
        Assert.Equal(
            (DropReason.ServiceFailed, null),
            NormalizePhone(new ScriptedNormalizer((_, _) => throw (Exception)Activator.CreateInstance(exception)!), "0171 1234567", null));

    private static (DropReason Reason, string? Normalized) NormalizePhone(IPhoneNormalizer service, string number, string? country)
    {
        var hints = new NormalizationContext(new DateOnly(2026, 11, 22), country, Options: new(PhoneNormalizer: service));
        Span<byte> destination = stackalloc byte[IdentifierWriter.MaxHashedLength];
        var normalized = IdentifierWriter.Normalize(Catalog.Normalization.Phone, number, hints, out var reason);
        Assert.Equal(reason, IdentifierWriter.WriteHashed(Catalog.Normalization.Phone, number, hints, destination, out var written));
        if (normalized is { Length: < 64 })
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalized))), Encoding.ASCII.GetString(destination[..written]));
        return (reason, normalized);
    }

    private sealed class ScriptedNormalizer(Func<string, string?, string> output) : IPhoneNormalizer
    {
        public bool TryNormalize(ReadOnlySpan<char> number, string? countryCode, Span<char> destination, out int charsWritten)
        {
            var text = output(number.ToString(), countryCode);
            text.CopyTo(destination);
            charsWritten = text.Length;
            return charsWritten > 0;
        }
    }

    // When it returns true it has written nothing, whatever it reports.
    private sealed class FixedCountNormalizer(bool isPhoneNumber, int count) : IPhoneNormalizer
    {
        public bool TryNormalize(ReadOnlySpan<char> number, string? countryCode, Span<char> destination, out int charsWritten)
        {
            if (!isPhoneNumber)
                "491711234567".CopyTo(destination);
            charsWritten = count;
            return isPhoneNumber;
        }
    }
}
