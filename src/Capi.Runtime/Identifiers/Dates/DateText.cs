using System.Globalization;

namespace Capi.Identifiers.Dates;

/// <summary>The parts of a date given as text: its first three numbers, a month given by name, and how they are separated. Numbers of a time are skipped.</summary>
/// <remarks>Thread safe. Doesn't allocate. Never throws because of data.</remarks>
internal ref struct DateText
{
    private const int MaxNumber = 99_999_999;
    private const int MaxNumbers = 3;
    private const int MaxZoneHours = 14;

    // A date has few words; looking up those of a long text would cost more than it is worth.
    private const int MaxWords = 32;

    private readonly ReadOnlySpan<char> _text;
    private readonly string? _country;
    private int _position;
    private int _lastEnd;
    private int _words;
    private bool _monthNumberFollows;
    private bool _weekdayFollows;

    private DateText(ReadOnlySpan<char> text, string? country)
    {
        _text = text;
        _country = country;
        IsDotted = IsJoined = true;
    }

    /// <summary>The first numbers; 0 if there are fewer.</summary>
    public (int First, int Second, int Third) Numbers { get; private set; }

    /// <summary>The number of digits of the first two numbers.</summary>
    public (int First, int Second) Digits { get; private set; }

    /// <summary>How many numbers there are.</summary>
    public int Count { get; private set; }

    /// <summary>The month given by name: 1 to 12; 0 if there is none; <see cref="MonthNames.IsAmbiguous"/> if it is not known which.</summary>
    public int Month { get; private set; }

    /// <summary>True if the month's name may be a weekday's.</summary>
    public bool IsMonthUncertain { get; private set; }

    /// <summary>True if the first three numbers are separated by dots: 16.02.1997.</summary>
    public bool IsDotted { get; private set; }

    /// <summary>True if the first three numbers are separated by dots, slashes or dashes only.</summary>
    public bool IsJoined { get; private set; }

    /// <summary>True if the name is Thai, so that the year may be Buddhist.</summary>
    public bool IsThai { get; private set; }

    /// <summary>Reads the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="country">The country, which decides what an ambiguous month name means; or null.</param>
    public static DateText Read(ReadOnlySpan<char> text, string? country)
    {
        var date = new DateText(text, country);
        while (date._position < text.Length)
        {
            if (GetDigit(text[date._position]) >= 0)
                date.ReadNumberOrTime();
            else if (char.IsLetter(text[date._position]))
                date.ReadWord();
            else
                date._position++;
        }

        return date;
    }

    /// <summary>Reads the first digits of the text as a number.</summary>
    public static int ReadFirstDigits(ReadOnlySpan<char> text, int count)
    {
        var number = 0;
        foreach (var unit in text)
        {
            if (GetDigit(unit) is >= 0 and var digit && count-- > 0)
                number = (10 * number) + digit;
        }

        return number;
    }

    private static int GetDigit(char unit) => CharUnicodeInfo.GetDecimalDigitValue(unit);

    private readonly int CountDigits(int start)
    {
        var end = start;
        while (end < _text.Length && GetDigit(_text[end]) >= 0)
            end++;

        return end - start;
    }

    private readonly bool IsColon(int index) => (uint)index < (uint)_text.Length && _text[index] == ':';

    private void ReadNumberOrTime()
    {
        var digits = CountDigits(_position);
        if (GetTimeLength(digits) is > 0 and var time)
        {
            _position += time;
            return;
        }

        var number = 0;
        for (var index = 0; index < digits; index++)
            number = (int)Math.Min((number * 10L) + GetDigit(_text[_position + index]), MaxNumber);

        var start = _position;
        _position += digits;
        if (_weekdayFollows && digits == 1)
        {
            _weekdayFollows = false;
            return;
        }

        _weekdayFollows = false;
        var isMonth = _monthNumberFollows || (_position < _text.Length && _text[_position] is '月' or '월');
        _monthNumberFollows = false;
        if (isMonth)
            SetMonth(number is >= 1 and <= 12 ? number : MonthNames.IsAmbiguous, isUncertain: false);
        else
            AddNumber(number, digits, start);
    }

    // 10:15, 10:15:30 or 10:15:30.123, with a zone such as +0100 or GMT+0100, but not 1985:05:21.
    private readonly int GetTimeLength(int digits)
    {
        var minutes = _position + digits + 1;
        if (digits > 2 || IsColon(_position - 1) || !IsColon(minutes - 1) || CountDigits(minutes) != 2)
            return 0;

        var end = minutes + 2;
        if (!IsColon(end))
            return SkipZone(end) - _position;

        if (CountDigits(end + 1) != 2 || IsColon(end + 3))
            return 0;

        end += 3;
        if (end < _text.Length && _text[end] == '.')
            end += 1 + CountDigits(end + 1);
        return SkipZone(end) - _position;
    }

    // +0100 and GMT+0100, as JavaScript writes them: the four digits aren't part of the date.
    private readonly int SkipZone(int end)
    {
        var sign = SkipSpace(end);
        if (_text[sign..].StartsWith("GMT", StringComparison.Ordinal) || _text[sign..].StartsWith("UTC", StringComparison.Ordinal))
            sign = SkipSpace(sign + 3);
        var digits = sign + 1;
        return sign < _text.Length && (_text[sign] is '+' or '-') && CountDigits(digits) == 4 && ReadFirstDigits(_text[digits..], 2) <= MaxZoneHours ? digits + 4 : end;
    }

    private readonly int SkipSpace(int index) => index < _text.Length && _text[index] == ' ' ? index + 1 : index;

    private void AddNumber(int number, int digits, int start)
    {
        switch (Count++)
        {
            case 0:
                Numbers = (number, 0, 0);
                Digits = (digits, 0);
                break;
            case 1:
                Numbers = (Numbers.First, number, 0);
                Digits = (Digits.First, digits);
                break;
            case 2:
                Numbers = (Numbers.First, Numbers.Second, number);
                break;
            default:
                break;
        }

        if (Count is > 1 and <= MaxNumbers)
        {
            var separator = Text.WhiteSpace.Trim(_text[_lastEnd..start]);
            var isDot = separator is "." or "․" or "．" or "。" or "｡" or "﹒" or "·";
            IsDotted &= isDot;
            IsJoined &= isDot || separator is "/" or "-";
        }

        _lastEnd = _position;
    }

    private void ReadWord()
    {
        var end = FindWordEnd(_position);
        _weekdayFollows = false;
        if (_words++ == MaxWords)
        {
            _words--;
            _position = end;
            return;
        }

        Span<char> folded = stackalloc char[MonthNames.MaxLength];
        var length = 0;
        var fits = MonthNames.TryFold(_text[_position..end], folded, ref length);
        var wordLength = length;
        _position = end;
        if (!fits)
            return;

        // Thứ 4: the fourth day of the week.
        if (folded[..length] is "thứ")
        {
            _weekdayFollows = true;
            return;
        }

        if (folded[..length] is "tháng" or "thang" or "thg")
        {
            _monthNumberFollows = true;
            return;
        }

        // A name of two words, or an abbreviation of two: كانون الثاني, ม.ค.
        var next = end;
        while (next < _text.Length && (_text[next] == '.' || Text.WhiteSpace.IsWhiteSpace(_text[next])))
            next++;
        if (next < _text.Length && char.IsLetter(_text[next]) && next > end)
        {
            var secondEnd = FindWordEnd(next);
            if (MonthNames.TryFold(_text[next..secondEnd], folded, ref length) && TrySetMonth(folded[..length]))
            {
                _position = secondEnd;
                return;
            }
        }

        TrySetMonth(folded[..wordLength]);
    }

    // 年 and 日 stand alone, so that 五月 is found in 1985年五月21日.
    private readonly int FindWordEnd(int start)
    {
        var end = start + 1;
        if (_text[start] is '年' or '日' or '년' or '일')
            return end;

        while (end < _text.Length && _text[end] is not ('年' or '日' or '년' or '일') && MonthNames.IsLetterOrMark(_text[end]))
            end++;
        return end;
    }

    private bool TrySetMonth(scoped ReadOnlySpan<char> folded)
    {
        var month = MonthNames.Find(folded, _country);
        if (month == 0)
            return false;

        IsThai |= folded[0] is >= '\u0E00' and <= '\u0E7F';
        SetMonth(month, MonthNames.IsWeekdayToo(folded));
        return true;
    }

    private void SetMonth(int month, bool isUncertain)
    {
        if (Month == 0 || (IsMonthUncertain && !isUncertain))
            (Month, IsMonthUncertain) = (month, isUncertain);
        else if (month != Month && (!isUncertain || IsMonthUncertain))
            Month = MonthNames.IsAmbiguous;
    }
}
