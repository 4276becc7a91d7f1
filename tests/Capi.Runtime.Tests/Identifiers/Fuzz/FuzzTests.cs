using Capi.Identifiers;
using Capi.Runtime.Tests.Identifiers.Reference;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Identifiers.Fuzz;

/// <summary>Compares seeded random texts of each key with the reference.</summary>
/// <remarks>The reference takes about 30 microseconds per text, so a normal run uses 20,000 texts per key. <c>CAPI_FUZZ_TEXTS=1000000</c> uses a
/// million per key and takes a few minutes.</remarks>
public class FuzzTests
{
    private const int DefaultTexts = 20_000;
    private const int BatchSize = 1_000;

    private static readonly string?[] Countries = [null, null, null, "us", "pr", "de", "at", "jp", "br", "nl", "gb", "ca", "ar", "pt", "ie", "sa", "ru", "ro", "cz", "au", "pl", "lv", "tw", "mx", "mt", "ad", "bn", "sk", "co", "th", "gt"];

    private static readonly string?[] DateCountries = [null, null, "us", "de", "pl", "hr", "jp", "th"];

    private static readonly string?[] PhoneCountries = [null, "de", "us", "gb", "it", "ru", "ar", "au", "gy", "kz", "fr", "in"];

    [Theory]
    [MemberData(nameof(ReferenceComparisonTests.HashedKeys), MemberType = typeof(ReferenceComparisonTests))]
    public void Every_text_is_normalised_as_the_reference_does(string key)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var difference = new string?[1];
        Parallel.For(0, FuzzSettings.GetInputCount(DefaultTexts) / BatchSize, (batch, state) =>
        {
            var texts = new FuzzTextGenerator(batch);
            for (var index = 0; index < BatchSize; index++)
            {
                var text = texts.Next(key);
                var country = key switch
                {
                    "ph" => PhoneCountries[index % PhoneCountries.Length],
                    "zp" or "st" => Countries[index % Countries.Length],
                    "db" => DateCountries[index % DateCountries.Length],
                    _ => null,
                };
                var expected = ReferenceNormalizer.Normalize(key, text, today, country);
                var actual = IdentifierHasher.Hash(key, text, country);
                // The hash uses the fast path where there is one, the normalised text always the slow path.
                if (actual.Normalized == expected && actual.Value == ReferenceComparisonTests.GetExpectedValue(text, expected) && actual.DropReason == DropReason.None == (expected is not null))
                    continue;

                difference[0] = $"seed {batch}, text {index}, country {country}: {Escape(text)} was normalised to {Escape(actual.Normalized)}, expected {Escape(expected)}, or the hash differs";
                state.Stop();
                return;
            }
        });

        Assert.True(difference[0] is null, difference[0]);
    }

    private static string Escape(string? text) =>
        text is null ? "nothing" : string.Concat(text.Select(unit => unit is >= ' ' and <= '~' ? unit.ToString() : $"\\u{(int)unit:X4}"));
}
