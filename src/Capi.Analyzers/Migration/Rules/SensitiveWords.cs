using Capi.Analyzers.Flow.KnownApis;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds sensitive topics in compound names of custom keys and their sources: <c>skin_condition</c>, <c>ReligiousDenomination</c>, <c>votingIntention</c>.</summary>
internal static class SensitiveWords
{
    private const string Health = "health";
    private const string Religion = "religious beliefs";
    private const string Politics = "political opinions";

    // One word is enough.
    private static readonly Dictionary<string, string> Words = CreateWords(
        (Health, "patient diagnosis diagnosed medication medicine prescription symptom symptoms therapy therapist disease disability pregnancy medical diabetes diabetic asthma cancer tumor depression anxiety migraine insomnia dementia autism adhd epilepsy arthritis eczema psoriasis acne obesity bmi " +
            "infertility menopause contraception contraceptive incontinence cholesterol vaccination vaccinated dosage psychiatric disorder syndrome impairment ailment illness rehab addiction treatment treatments surgery allergy allergies fertility psychotherapy"),
        (Religion, "religion religious"),
        (Politics, "political"),
        ("data about sex life or sexual orientation", "sexual sexuality lgbt lgbtq transgender"),
        ("data about ethnic origin", "ethnic ethnicity racial"),
        ("biometric or genetic data", "genetic biometric dna"),
        ("a criminal record", "criminal"));

    // Two words in a row, of which each one alone may be anything.
    private static readonly (string Topic, HashSet<string> First, HashSet<string> Second)[] Pairs =
    [
        CreatePair(Health, "skin heart eye back lung kidney liver mental health chronic thyroid dental gum bone blood sleep hearing vision joint stomach bowel bladder existing prior physical", "condition conditions disorder problem problems complaint complaints pain issue issues concern concerns loss pressure sugar limitation limitations"),
        CreatePair(Religion, "faith christian catholic protestant jewish muslim church parish congregation", "denomination community group affiliation membership member identity tradition confession"),
        CreatePair(Politics, "party voting voter vote electoral", "membership affiliation intention preference registration choice leaning"),
        CreatePair("trade union membership", "union", "member membership card number local"),
        CreatePair("data about sex life or sexual orientation", "gender", "identity"),
    ];

    // A product, a page or a place about it says nothing about the person.
    private static readonly HashSet<string> Products = new(StringComparer.OrdinalIgnoreCase)
    {
        "book", "title", "product", "products", "category", "item", "items", "sku", "shop", "store", "brand", "page", "section", "department", "article", "course", "guide", "gift", "supplies", "device", "devices", "equipment", "kit", "event", "campaign", "topic", "shelf", "film", "movie", "series", "genre", "field", "code",
    };

    /// <summary>The topic that a name says something about, or null.</summary>
    public static string? Find(string name)
    {
        var words = NameWords.Split(name);
        if (words.Count == 0 || Products.Contains(words[words.Count - 1]))
            return null;

        for (var index = 0; index < words.Count; index++)
        {
            if (Words.TryGetValue(words[index], out var topic))
                return topic;
            if (index > 0 && FindPair(words[index - 1], words[index]) is { } found)
                return found;
        }

        return null;
    }

    private static string? FindPair(string first, string second) => Pairs.Where(pair => pair.First.Contains(first) && pair.Second.Contains(second)).Select(pair => pair.Topic).FirstOrDefault();

    private static Dictionary<string, string> CreateWords(params (string Topic, string Words)[] topics) =>
        topics.SelectMany(one => one.Words.Split(' ').Select(word => (word, one.Topic))).ToDictionary(one => one.word, one => one.Topic, StringComparer.OrdinalIgnoreCase);

    private static (string Topic, HashSet<string> First, HashSet<string> Second) CreatePair(string topic, string first, string second) =>
        (topic, new(first.Split(' '), StringComparer.OrdinalIgnoreCase), new(second.Split(' '), StringComparer.OrdinalIgnoreCase));
}
