package io.yici.codes;

/** Check characters of ISO 7064. */
public enum Iso7064 {
    /** The pure system over digits; the check character is a digit or X. Person ids use it. */
    MOD_11_2 {
        @Override
        public char checkCharacter(CharSequence text) {
            int sum = 0;
            for (int i = 0; i < text.length(); i++) {
                sum = (sum + value(Alphabet.DIGITS, text.charAt(i))) * 2 % 11;
            }
            return Alphabet.DIGITS_X.charOf((12 - sum) % 11);
        }
    },

    /** The hybrid system over digits and letters; the check character is one of them. Query codes use it. */
    MOD_37_36 {
        @Override
        public char checkCharacter(CharSequence text) {
            int product = 36;
            for (int i = 0; i < text.length(); i++) {
                int sum = (product + value(Alphabet.ALPHANUMERIC, text.charAt(i))) % 36;
                product = (sum == 0 ? 36 : sum) * 2 % 37;
            }
            return Alphabet.ALPHANUMERIC.charOf((37 - product) % 36);
        }
    };

    /**
     * The character to append.
     *
     * @throws IllegalArgumentException where the text has characters outside the system's alphabet
     */
    public abstract char checkCharacter(CharSequence text);

    /** Whether the text's last character is the check character of those before it. */
    public boolean matches(CharSequence text) {
        int last = text.length() - 1;
        return last >= 0 && text.charAt(last) == checkCharacter(text.subSequence(0, last));
    }

    private static int value(Alphabet alphabet, char c) {
        int value = alphabet.valueOf(c);
        if (value < 0) {
            throw new IllegalArgumentException("not a character of the system's alphabet");
        }
        return value;
    }
}
